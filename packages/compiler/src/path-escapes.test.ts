// Paths that lead out of the project, or that mean something else on another system, are refused with a code, wherever they
// are written; and nothing of what they name gets into the package.

import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { describe, expect, it } from 'vitest';
import { createEsbuildTransform } from './3-transform/script/esbuild-transform.ts';
import { compileProject } from './compile-project.ts';
import { buildProject } from './node/build-project.ts';
import { createFolder } from './node/temporary-folder.test-data.ts';
import { createMemoryFiles } from './project/project-files.ts';

const SECRET = 'the secret beside the project';

const PROJECT = {
  'app.json': '{"pages":["p/a"]}',
  'app.js': 'App({})',
  'p/a.wxml': '<view/>',
  'p/a.js': 'Page({})',
};

const OUT = ['../../secret', '/../secret', '../../../../../../secret', './../../secret', 'x/../../../secret'];

interface Case {
  readonly where: string;
  readonly code: string;
  contents(path: string): Record<string, string>;
}

const text = (value: unknown): string => JSON.stringify(value);

const cases: readonly Case[] = [
  { where: 'require', code: 'SCRIPT_MODULE_MISSING', contents: (to) => ({ 'p/a.js': `require(${text(to)})` }) },
  { where: 'import', code: 'SCRIPT_MODULE_MISSING', contents: (to) => ({ 'p/a.js': `import ${text(to)}` }) },
  { where: 'import of a template', code: 'WXML_FILE_MISSING', contents: (to) => ({ 'p/a.wxml': `<import src=${text(to)}/>` }) },
  { where: 'include', code: 'WXML_FILE_MISSING', contents: (to) => ({ 'p/a.wxml': `<include src=${text(to)}/>` }) },
  {
    where: 'a view script',
    code: 'WXS_FILE_MISSING',
    contents: (to) => ({ 'p/a.wxml': `<wxs src=${text(`${to}.wxs`)} module="m"/>` }),
  },
  { where: 'an imported stylesheet', code: 'STYLE_IMPORT_MISSING', contents: (to) => ({ 'p/a.wxss': `@import ${text(to)};` }) },
  { where: 'an address', code: 'STYLE_ASSET_MISSING', contents: (to) => ({ 'p/a.wxss': `a{background:url(${text(to)})}` }) },
  { where: 'a component', code: 'COMPONENT_MISSING', contents: (to) => ({ 'p/a.json': text({ usingComponents: { x: to } }) }) },
  { where: 'a page', code: 'PROJECT_PATH_REFUSED', contents: (to) => ({ 'app.json': text({ pages: ['p/a', `../${to}`] }) }) },
  {
    where: 'a subpackage',
    code: 'PROJECT_SUBPACKAGE_INVALID',
    contents: (to) => ({ 'app.json': text({ pages: ['p/a'], subpackages: [{ root: `../${to}`, pages: ['x'] }] }) }),
  },
  {
    where: 'a tab icon',
    code: 'PROJECT_TAB_BAR_INVALID',
    contents: (to) => ({
      'app.json': text({
        pages: ['p/a', 'p/b'],
        tabBar: {
          list: [
            { pagePath: 'p/a', iconPath: `../${to}` },
            { pagePath: 'p/b', text: 'B' },
          ],
        },
      }),
      'p/b.wxml': '',
      'p/b.js': 'Page({})',
    }),
  },
  {
    where: 'the app folder',
    code: 'PROJECT_PATH_REFUSED',
    contents: (to) => ({ 'project.config.json': text({ miniprogramRoot: `../${to}` }) }),
  },
];

describe.each(cases)('buildProject, paths in $where', ({ code, contents }) => {
  it.each(OUT)('refuses %s with a code', async (to) => {
    const top = createFolder({});
    const root = path.join(top, 'project');
    for (const extension of ['', '.js', '.json', '.wxml', '.wxs', '.wxss', '.png'])
      writeFileSync(path.join(top, `secret${extension}`), SECRET);
    for (const [name, content] of Object.entries({ ...PROJECT, ...contents(to) })) {
      mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
      writeFileSync(path.join(root, name), content);
    }
    const { package: written, diagnostics } = await buildProject({ root });
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toContain(code);
    for (const bytes of written?.blobs.values() ?? []) expect(new TextDecoder().decode(bytes)).not.toContain(SECRET);
  });
});

describe('buildProject, links', () => {
  it.each(['picture.png', 'p', 'lib.js'])('refuses a link out of the project in the place of %s', async (name) => {
    const top = createFolder({
      'secret/picture.png': SECRET,
      'secret/a.js': SECRET,
      'project/app.json': '{"pages":["q/a"]}',
      'project/q/a.wxml': '',
    });
    symlinkSync(path.join(top, 'secret'), path.join(top, 'project', name));
    const { package: written, diagnostics } = await buildProject({ root: path.join(top, 'project') });
    expect(diagnostics).toContainEqual(expect.objectContaining({ code: 'PROJECT_PATH_REFUSED', file: name }));
    for (const bytes of written?.blobs.values() ?? []) expect(new TextDecoder().decode(bytes)).not.toContain(SECRET);
  });
});

describe('compileProject, names of files', () => {
  const transformScript = createEsbuildTransform(esbuild);

  it.each([
    ['../secret.png'],
    ['/secret.png'],
    ['p/../../secret.png'],
    ['a\0b.png'],
    ['a\\..\\b.png'],
    ['C:x.png'],
    ['con.png'],
    ['a /b.png'],
    ['a./b.png'],
    ['./b.png'],
    ['a//b.png'],
  ])('refuses %j with a code', async (name) => {
    const files = createMemoryFiles({ ...PROJECT, [name]: 'png' });
    const { package: written, diagnostics } = await compileProject({ files, transformScript });
    expect(diagnostics.map(({ code }) => code)).toEqual(['PROJECT_PATH_REFUSED']);
    expect(written?.decoded.packages[0]?.files.map((file) => file.path)).toEqual(['logic.js', 'logic.json', 'view.json']);
  });

  it.each([
    ['A.png', 'a.png'],
    ['p/X/i.png', 'p/x/i.png'],
    ['\u00e9.png', 'e\u0301.png'],
    ['ß.png', 'SS.png'],
  ])('refuses the second of %j and %j', async (one, other) => {
    const files = createMemoryFiles({ ...PROJECT, [one]: 'png', [other]: 'png' });
    const { package: written, diagnostics } = await compileProject({ files, transformScript });
    expect(diagnostics.map(({ code }) => code)).toEqual(['PROJECT_PATH_REFUSED']);
    expect(written?.decoded.packages[0]?.files).toHaveLength(4);
  });
});
