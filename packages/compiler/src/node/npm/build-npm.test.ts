import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFolder } from '../temporary-folder.test-data.ts';
import { type BuildNpmResult, buildNpm } from './build-npm.ts';

const kit = {
  'node_modules/kit/package.json': '{"name":"kit","version":"1.0.0","miniprogram":"lib","dependencies":{"plain":"1"}}',
  'node_modules/kit/lib/button/index.wxml': '<button/>',
  'node_modules/kit/lib/button/index.js': "require('plain')",
  'node_modules/kit/lib/node_modules/x.js': '',
  'node_modules/plain/package.json': '{"name":"plain","version":"2.0.0","main":"main.js"}',
  'node_modules/plain/main.js': "module.exports = [require('./part'), require('other')]",
  'node_modules/plain/part.js': 'module.exports = 1',
  'node_modules/plain/extra/deep.js': 'module.exports = 2',
  'node_modules/other/package.json': '{"name":"other","version":"3.0.0"}',
  'node_modules/other/index.js': 'module.exports = 3',
  'node_modules/tool/package.json': '{"name":"tool","version":"1.0.0"}',
};

function describeBuilt({ packages }: BuildNpmResult): string[] {
  return packages.map(({ name, version, kind, output }) => `${name} ${version} ${kind} ${output}`);
}

describe('buildNpm', () => {
  it('copies packages made for mini-programs, bundles plain ones, and follows what they need', async () => {
    const root = createFolder({
      ...kit,
      'package.json': '{"dependencies":{"kit":"1"},"devDependencies":{"tool":"1"}}',
      'app.json': '{}',
    });
    const result = await buildNpm({ root });
    expect(result.diagnostics).toEqual([]);
    expect(describeBuilt(result)).toEqual([
      'kit 1.0.0 copied miniprogram_npm/kit',
      'plain 2.0.0 bundled miniprogram_npm/plain',
      'other 3.0.0 bundled miniprogram_npm/other',
    ]);
    const output = path.join(root, 'miniprogram_npm');
    expect(existsSync(path.join(output, 'kit/button/index.wxml'))).toBe(true);
    expect(existsSync(path.join(output, 'kit/node_modules'))).toBe(false);
    const module = { exports: undefined as unknown };
    new Function('require', 'module', readFileSync(path.join(output, 'plain/index.js'), 'utf8'))(
      (id: string) => `<${id}>`,
      module,
    );
    expect(module.exports).toEqual([1, '<other>']);
  });

  it('leaves out of a package, or replaces, what it leaves out or replaces for browsers', async () => {
    const root = createFolder({
      'package.json': '{"dependencies":{"inspect":"1"}}',
      'app.json': '{}',
      'node_modules/inspect/package.json': JSON.stringify({
        name: 'inspect',
        version: '1.0.0',
        browser: { './node.js': false, './http.js': './xhr.js', util: false },
      }),
      'node_modules/inspect/index.js': "module.exports = [require('./node'), require('./http'), require('util')]",
      'node_modules/inspect/node.js': "module.exports = require('fs').constants",
      'node_modules/inspect/http.js': "module.exports = require('http').get",
      'node_modules/inspect/xhr.js': "module.exports = 'xhr'",
    });
    const { diagnostics } = await buildNpm({ root });
    expect(diagnostics).toEqual([]);
    const module = { exports: undefined as unknown };
    const code = readFileSync(path.join(root, 'miniprogram_npm/inspect/index.js'), 'utf8');
    new Function('require', 'module', code)(() => 'required', module);
    expect(module.exports).toEqual([{}, 'xhr', {}]);
  });

  it.each([
    ['browser', { browser: 'b.js', main: 'a.js', module: 'a.js' }],
    ['exports', { exports: { '.': { browser: './b.js', require: './a.js' } } }],
    ['main', { main: 'b.js', module: 'a.js' }],
  ])('takes the entry that %s names', async (_field, manifest) => {
    const root = createFolder({
      'package.json': '{"dependencies":{"entries":"1"}}',
      'app.json': '{}',
      'node_modules/entries/package.json': JSON.stringify({ name: 'entries', version: '1.0.0', ...manifest }),
      'node_modules/entries/a.js': "module.exports = 'other'",
      'node_modules/entries/b.js': "module.exports = 'wanted'",
    });
    await buildNpm({ root });
    expect(readFileSync(path.join(root, 'miniprogram_npm/entries/index.js'), 'utf8')).toContain('wanted');
  });

  it('bundles files that the project requires by path', async () => {
    const root = createFolder({
      ...kit,
      'package.json': '{"dependencies":{"plain":"1"}}',
      'app.json': '{}',
      'app.js': "require('plain/extra/deep'); require('plain/../x')",
    });
    await buildNpm({ root });
    expect(readFileSync(path.join(root, 'miniprogram_npm/plain/extra/deep.js'), 'utf8')).toContain('module.exports = 2');
  });

  it('replaces folders of packages and leaves others', async () => {
    const root = createFolder({
      ...kit,
      'package.json': '{"dependencies":{"kit":"1"}}',
      'app.json': '{}',
      'miniprogram_npm/kit/old.js': '',
      'miniprogram_npm/mine/a.js': '',
    });
    await buildNpm({ root });
    expect(readdirSync(path.join(root, 'miniprogram_npm')).sort()).toEqual(['kit', 'mine', 'other', 'plain']);
    expect(existsSync(path.join(root, 'miniprogram_npm/kit/old.js'))).toBe(false);
  });

  it('puts another version of a package below the one that needs it', async () => {
    const root = createFolder({
      'package.json': '{"dependencies":{"a":"1","b":"1"}}',
      'app.json': '{}',
      'node_modules/a/package.json': '{"version":"1.0.0"}',
      'node_modules/a/index.js': '',
      'node_modules/b/package.json': '{"version":"1.0.0"}',
      'node_modules/b/index.js': "require('a')",
      'node_modules/b/node_modules/a/package.json': '{"version":"2.0.0"}',
      'node_modules/b/node_modules/a/index.js': '',
    });
    expect(describeBuilt(await buildNpm({ root }))).toEqual([
      'a 1.0.0 bundled miniprogram_npm/a',
      'b 1.0.0 bundled miniprogram_npm/b',
      'a 2.0.0 bundled miniprogram_npm/b/miniprogram_npm/a',
    ]);
  });

  it('finds packages behind links, as pnpm lays them', async () => {
    const root = createFolder({
      'package.json': '{"dependencies":{"a":"1"}}',
      'app.json': '{}',
      'node_modules/.pnpm/a@1/node_modules/a/package.json': '{"version":"1.0.0"}',
      'node_modules/.pnpm/a@1/node_modules/a/index.js': "module.exports = require('b')",
      'node_modules/.pnpm/a@1/node_modules/b/package.json': '{"version":"1.0.0"}',
      'node_modules/.pnpm/a@1/node_modules/b/index.js': '',
    });
    symlinkSync('.pnpm/a@1/node_modules/a', path.join(root, 'node_modules/a'));
    const result = await buildNpm({ root });
    expect(result.diagnostics).toEqual([]);
    expect(describeBuilt(result)).toEqual(['a 1.0.0 bundled miniprogram_npm/a', 'b 1.0.0 bundled miniprogram_npm/b']);
  });

  it('builds into the folder of the app, also from a package.json above it', async () => {
    const root = createFolder({
      ...kit,
      'package.json': '{"dependencies":{"other":"1"}}',
      'project.config.json': '{"miniprogramRoot":"src/"}',
      'src/app.json': '{}',
    });
    expect(describeBuilt(await buildNpm({ root }))).toEqual(['other 3.0.0 bundled src/miniprogram_npm/other']);
  });

  it('does what packNpmRelationList says', async () => {
    const setting = {
      packNpmManually: true,
      packNpmRelationList: [{ packageJsonPath: './deps/package.json', miniprogramNpmDistDir: './app/sub' }],
    };
    const root = createFolder({
      'project.config.json': JSON.stringify({ setting }),
      'deps/package.json': '{"dependencies":{"x":"1"}}',
      'app/app.json': '{}',
    });
    mkdirSync(path.join(root, 'deps/node_modules/x'), { recursive: true });
    const folder = createFolder({ 'package.json': '{"version":"1.0.0"}', 'index.js': '' });
    symlinkSync(path.join(folder, 'package.json'), path.join(root, 'deps/node_modules/x/package.json'));
    symlinkSync(path.join(folder, 'index.js'), path.join(root, 'deps/node_modules/x/index.js'));
    expect(describeBuilt(await buildNpm({ root }))).toEqual(['x 1.0.0 bundled app/sub/miniprogram_npm/x']);
  });

  it('reads packNpmRelationList from project.private.config.json too, and says which items it cannot use', async () => {
    const setting = {
      packNpmManually: true,
      packNpmRelationList: [{ packageJsonPath: '../package.json', miniprogramNpmDistDir: '' }],
    };
    const root = createFolder({
      'project.config.json': '{"setting":{"es6":true}}',
      'project.private.config.json': JSON.stringify({ setting }),
      'package.json': '{"dependencies":{}}',
    });
    expect((await buildNpm({ root })).diagnostics.map(({ code }) => code)).toEqual(['PROJECT_FIELD_INVALID']);
  });

  it.each<[string, Record<string, string>, string[]]>([
    ['no package.json', { 'app.json': '{}' }, ['NPM_PACKAGE_JSON_MISSING']],
    [
      'a package that is not installed',
      { 'package.json': '{"dependencies":{"gone":"1","../x":"1"}}' },
      ['NPM_PACKAGE_NOT_INSTALLED', 'NPM_PACKAGE_NOT_INSTALLED'],
    ],
    [
      'a package without a script',
      { 'package.json': '{"dependencies":{"types":"1"}}', 'node_modules/types/package.json': '{}' },
      ['NPM_PACKAGE_WITHOUT_SCRIPT'],
    ],
    [
      'a folder outside of its package',
      { 'package.json': '{"dependencies":{"evil":"1"}}', 'node_modules/evil/package.json': '{"miniprogram":"../.."}' },
      ['NPM_PACKAGE_FIELD_INVALID'],
    ],
    [
      'a package that cannot be bundled',
      {
        'package.json': '{"dependencies":{"bad":"1"}}',
        'node_modules/bad/package.json': '{}',
        'node_modules/bad/index.js': 'let = (',
      },
      ['NPM_PACKAGE_BUNDLE_FAILED'],
    ],
    [
      'a module of Node',
      {
        'package.json': '{"dependencies":{"fsy":"1"}}',
        'node_modules/fsy/package.json': '{}',
        'node_modules/fsy/index.js': "require('fs')",
      },
      ['NPM_MODULE_UNAVAILABLE'],
    ],
  ])('reports %s', async (_name, contents, codes) => {
    const { diagnostics } = await buildNpm({ root: createFolder(contents) });
    expect(diagnostics.map(({ code }) => code)).toEqual(codes);
  });

  it.each([
    ['{', ['PROJECT_JSON_SYNTAX']],
    ['null', ['PROJECT_JSON_NOT_OBJECT']],
    ['{"dependencies":null}', []],
    ['{"dependencies":["kit"],"main":5,"miniprogram":{}}', []],
  ])('answers with values for the package.json %j, of the project and of a package', async (text, codes) => {
    const { diagnostics } = await buildNpm({ root: createFolder({ 'package.json': text, 'app.json': '{}' }) });
    expect(diagnostics.map(({ code }) => code)).toEqual(codes);
    const files = { 'package.json': '{"dependencies":{"kit":"1"}}', 'app.json': '{}', 'node_modules/kit/package.json': text };
    const { packages } = await buildNpm({ root: createFolder(files) });
    expect(packages).toEqual([]);
  });
});
