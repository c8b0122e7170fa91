// Where the maps lead: from a place in logic.js to the place in the source that it was made of.

import { AnyMap, originalPositionFor } from '@jridgewell/trace-mapping';
import * as esbuild from 'esbuild';
import { describe, expect, it } from 'vitest';
import { createEsbuildTransform } from '../3-transform/script/esbuild-transform.ts';
import { type CompileProjectOptions, compileProject } from '../compile-project.ts';
import { createMemoryFiles } from '../project/project-files.ts';

// Ids grow when they are written out in full, so what follows them in a line moves.
const SOURCES: Record<string, string> = {
  'app.json': '{"pages":["some/long/folder/a"]}',
  'app.js': "const { one } = require('./some/long/folder/one'); App({ launch() { mark('in app', one); } });\n",
  'some/long/folder/one.js': "import { two } from './two';\nexport function one() {\n  return mark('in one', two);\n}\n",
  'some/long/folder/two.js': "exports.two = 'two';",
  'some/long/folder/a.wxml': '<view/>',
  'some/long/folder/a.ts':
    "import { one } from './one';\nimport { two } from './two';\n\ninterface Rows { a: number }\n\nPage({ a: one(two), b: mark('in page') });\n",
};

async function build(options: Partial<CompileProjectOptions>): Promise<{ script: string; map: string }> {
  const files = createMemoryFiles(SOURCES);
  const result = await compileProject({ files, transformScript: createEsbuildTransform(esbuild), ...options });
  const entry = result.package?.decoded.packages[0]?.files.find(({ path }) => path === 'logic.js');
  const script = new TextDecoder().decode(result.package?.blobs.get(entry?.sha256 ?? ''));
  const inline = /\/\/# sourceMappingURL=data:application\/json;charset=utf-8;base64,(.*)\n$/.exec(script)?.[1];
  return { script, map: inline === undefined ? (result.maps?.get('') ?? '') : Buffer.from(inline, 'base64').toString('utf8') };
}

/** File, line from 1 and column from 0 of what stands before `text`. */
function place(source: string, text: string): { line: number; column: number } {
  const before = source.slice(0, source.indexOf(text));
  return { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') - 1 };
}

describe.each<[name: string, options: Partial<CompileProjectOptions>]>([
  ['inline in development', { mode: 'development' }],
  ['separate in release', { mode: 'release', sourceMaps: 'separate' }],
])('compileProject, source maps %s', (_name, options) => {
  it.each([
    ['app.js', 'mark', 'in app'],
    ['some/long/folder/one.js', 'mark', 'in one'],
    ['some/long/folder/a.ts', 'mark', 'in page'],
  ])('lead to the place in %s', async (file, call, argument) => {
    const { script, map } = await build(options);
    const written = script.split(argument).length === 2 ? argument : undefined;
    expect(written).toBeDefined();
    const at = script.lastIndexOf(call, script.indexOf(argument));
    const found = originalPositionFor(new AnyMap(map), place(script, script.slice(at)));
    const source = SOURCES[file] ?? '';
    const start = source.lastIndexOf(call, source.indexOf(argument));
    expect(found).toMatchObject({ source: file, ...place(source, source.slice(start)) });
  });
});
