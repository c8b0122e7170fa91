// What a package of npm names or links to outside of itself stays outside, and nothing is written there.

import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFolder } from '../temporary-folder.test-data.ts';
import { buildNpm } from './build-npm.ts';

/** Builds a package that requires `id`, beside others and files that are none of its own. */
async function expectNothingFromOutside(id: string, manifest: object = {}): Promise<void> {
  const root = createFolder({
    'project/package.json': '{"dependencies":{"plain":"1"}}',
    'project/app.json': '{}',
    'project/node_modules/plain/package.json': JSON.stringify({ name: 'plain', version: '1.0.0', ...manifest }),
    'project/node_modules/plain/index.js': `module.exports = require('${id}')`,
    'project/node_modules/other/package.json': '{"name":"other","version":"1.0.0"}',
    'project/node_modules/other/index.js': 'module.exports = "s3cret"',
    'project/secret.json': '{"key":"s3cret"}',
    'secret.json': '{"key":"s3cret"}',
  });
  const result = await buildNpm({ root: path.join(root, 'project') });
  const output = path.join(root, 'project/miniprogram_npm/plain/index.js');
  expect(existsSync(output) ? readFileSync(output, 'utf8') : '').not.toContain('s3cret');
  expect(result.diagnostics).not.toEqual([]);
}

describe('buildNpm', () => {
  it.each(['../../../secret.json', '../../secret.json', '../other/index.js'])(
    'bundles nothing from outside of a package that climbs out of its folder: %s',
    (climb) => expectNothingFromOutside(climb),
  );

  // A name that a package maps itself leads where the package says, not to another package.
  it.each([
    ['its files for browsers', 'secret', { browser: { secret: '../../secret.json' } }],
    ['its files for browsers, far up', 'secret', { browser: { secret: '../../../secret.json' } }],
    ['its files for browsers, under the name of a package', 'other/secret', { browser: { 'other/secret': '../../secret.json' } }],
    ['its imports', '#secret', { imports: { '#secret': '../../secret.json' } }],
  ])('bundles nothing from outside of a package that names it among %s', (_name, id, manifest) =>
    expectNothingFromOutside(id, manifest),
  );

  it.each([
    ['miniprogram_npm', 'miniprogram_npm', '{}'],
    ['miniprogram_npm/@scope', 'miniprogram_npm/@scope', '{}'],
    [
      'the folder of packNpmRelationList',
      'out',
      '{"setting":{"packNpmManually":true,"packNpmRelationList":[{"packageJsonPath":"package.json","miniprogramNpmDistDir":"out"}]}}',
    ],
  ])('neither removes nor writes where %s is a link out of the project', async (_what, link, config) => {
    const outside = createFolder({
      '@scope/kit/mine.txt': 'mine',
      'kit/mine.txt': 'mine',
      'miniprogram_npm/@scope/kit/mine.txt': 'mine',
    });
    const root = createFolder({
      'package.json': '{"dependencies":{"@scope/kit":"1"}}',
      'app.json': '{}',
      'project.config.json': config,
      'node_modules/@scope/kit/package.json': '{"name":"@scope/kit","version":"1.0.0","miniprogram":"lib"}',
      'node_modules/@scope/kit/lib/index.js': '',
    });
    mkdirSync(path.dirname(path.join(root, link)), { recursive: true });
    symlinkSync(outside, path.join(root, link));
    const { packages, diagnostics } = await buildNpm({ root });
    expect(packages).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toContain('PROJECT_PATH_REFUSED');
    expect(readdirSync(outside, { recursive: true }).filter((name) => String(name).endsWith('mine.txt'))).toHaveLength(3);
    expect(readdirSync(outside, { recursive: true }).map(String).join()).not.toContain('index.js');
  });

  it('copies no folder that a link in a package leads to', async () => {
    const outside = createFolder({ 'sub/secret.js': 'secret' });
    const root = createFolder({
      'package.json': '{"dependencies":{"kit":"1"}}',
      'app.json': '{}',
      'node_modules/kit/package.json': '{"name":"kit","version":"1.0.0","miniprogram":"link/sub"}',
    });
    symlinkSync(outside, path.join(root, 'node_modules/kit/link'));
    const { packages, diagnostics } = await buildNpm({ root });
    expect([packages, diagnostics.map(({ code }) => code)]).toEqual([[], ['NPM_PACKAGE_FIELD_INVALID']]);
  });
});
