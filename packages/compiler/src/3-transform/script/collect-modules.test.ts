import * as esbuild from 'esbuild';
import { describe, expect, it } from 'vitest';
import { createResolver } from '../../2-analyze/resolve/resolver.ts';
import { emitLogicScript } from '../../4-emit/logic-script.ts';
import { toIndexMap } from '../../4-emit/script-map.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { createMemoryFiles } from '../../project/project-files.ts';
import { collectModules } from './collect-modules.ts';
import type { CompiledModule } from './compile-module.ts';
import { createEsbuildTransform } from './esbuild-transform.ts';

interface Collected {
  readonly modules: readonly CompiledModule[];
  readonly ids: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** Requires `main.js` as the logic layer does. Free names of modules are `globals`. */
  run(globals?: Record<string, unknown>): unknown;
}

async function collect(contents: Record<string, string>, minify = false): Promise<Collected> {
  const files = createMemoryFiles(contents);
  const diagnostics: Diagnostic[] = [];
  const modules = await collectModules({
    files,
    app: {
      resolverOf: (lookup) => createResolver({ files: lookup, aliases: undefined, prefersTypeScript: false }),
      resolverSettings: '',
      packages: [],
      packageOf: () => '',
    },
    cache: undefined,
    transformScript: createEsbuildTransform(esbuild),
    minify,
    sourceMaps: !minify,
    report: (diagnostic) => diagnostics.push(diagnostic),
    entries: [files.has('main.ts') ? 'main.ts' : 'main.js'],
  });
  return {
    modules,
    ids: modules.map(({ id }) => id),
    diagnostics,
    run: (globals) => runLogic(emitLogicScript('', modules).code, globals),
  };
}

type ModuleFunction = (require: (id: string) => unknown, module: { exports: unknown }, exports: unknown) => void;

/** The least that a module system is: exact ids with a leading slash, each module once. */
function runLogic(script: string, globals: Record<string, unknown> = {}): unknown {
  const table: Record<string, ModuleFunction> = {};
  const define = (_root: string, modules: Record<string, ModuleFunction>) => Object.assign(table, modules);
  new Function('__dinghyDefine', ...Object.keys(globals), script)(define, ...Object.values(globals));
  const loaded = new Map<string, { exports: unknown }>();
  const require = (id: string): unknown => {
    const known = loaded.get(id);
    if (known !== undefined) return known.exports;
    const run = table[id.replace(/^\//, '')];
    if (run === undefined) throw new Error(`module ${id} is not defined`);
    const module = { exports: {} as unknown };
    loaded.set(id, module);
    run(require, module, module.exports);
    return module.exports;
  };
  return require('/main.js');
}

describe.each([
  ['development', false],
  ['release', true],
])('collectModules, %s', (_mode, minify) => {
  it.each<[string, Record<string, string>, unknown]>([
    ['CommonJS', { 'main.js': "module.exports = require('./a').x", 'a.js': 'exports.x = 1' }, 1],
    [
      'ES modules',
      { 'main.js': "import a, { b } from './a'; module.exports = a + b", 'a.js': 'export default 1; export const b = 2' },
      3,
    ],
    [
      'ES modules that import CommonJS',
      {
        'main.js': "import a from './a'; import { x } from './a'; module.exports = a.x + x",
        'a.js': 'module.exports = { x: 1 }',
      },
      2,
    ],
    [
      'CommonJS that requires ES modules',
      { 'main.js': "module.exports = require('./a').default", 'a.js': 'export default 1' },
      1,
    ],
    [
      'both in one file',
      {
        'main.js': "const a = require('./a'); module.exports = a.x + a.y",
        'a.js': "import z from './z'; export const x = z; exports.y = 2",
        'z.js': 'module.exports = 1',
      },
      3,
    ],
    [
      're-exports',
      {
        'main.js': "module.exports = require('./a').x + require('./a').b.x",
        'a.js': "export * from './b'; export * as b from './b'",
        'b.js': 'export const x = 1',
      },
      2,
    ],
    [
      'circles',
      {
        'main.js': "module.exports = require('./a').a()",
        'a.js': "import { b } from './b'; export function a() { return b() }",
        'b.js': "import { a } from './a'; export function b() { return typeof a }",
      },
      'function',
    ],
    ['JSON', { 'main.js': "module.exports = require('./a.json').x", 'a.json': '\ufeff{"x":1}' }, 1],
    [
      'JSON with a __proto__ member',
      { 'main.js': "module.exports = require('./a.json').x", 'a.json': '{"__proto__":{"x":1}}' },
      undefined,
    ],
    [
      'TypeScript',
      {
        'main.ts': "import { a } from './a'; enum E { x = 2 } export = a + (E.x as number)",
        'a.ts': 'export const a: number = 1; export type T = string',
      },
      3,
    ],
    ['decorators', { 'main.ts': 'function d(c: Function) { (c as any).x = 1 } @d class A {} module.exports = (A as any).x' }, 1],
    [
      'sloppy code',
      {
        'main.js': 'leak = 1; var x = 1; function x() {} module.exports = delete leak && (function () { return typeof this })()',
      },
      'object',
    ],
    [
      'sloppy code with import',
      { 'main.js': "import './a'; leaked = 2; module.exports = leaked; delete globalThis.leaked", 'a.js': '' },
      2,
    ],
    [
      'new syntax',
      {
        'main.js':
          'class A { #x = 1; static has(o) { return #x in o } } module.exports = A.has(new A()) && (null?.x ?? 1) && /(?<=a)b/.test("ab")',
      },
      true,
    ],
    ['an early return', { 'main.js': 'module.exports = 1; return; module.exports = 2' }, 1],
    ['a comment without line end', { 'main.js': 'module.exports = 1 // end' }, 1],
    ['a directory', { 'main.js': "module.exports = require('./lib')", 'lib/index.js': 'module.exports = 1' }, 1],
    ['a literal import()', { 'main.js': "module.exports = import('./a') instanceof Promise", 'a.js': '' }, true],
    ['text that looks like script ends', { 'main.js': 'module.exports = "</script>\\u2028".length' }, 10],
  ])('runs %s', async (_name, contents, expected) => {
    const collected = await collect(contents, minify);
    expect(collected.diagnostics).toEqual([]);
    expect(collected.run()).toEqual(expected);
  });

  it('keeps a directive of the author', async () => {
    const { run } = await collect({ 'main.js': '"use strict"; module.exports = (function () { return this })()' }, minify);
    expect(run()).toBeUndefined();
  });

  it('turns a syntax error into a module that throws, and leaves the others alone', async () => {
    const { run, diagnostics } = await collect(
      { 'main.js': "let e; try { require('./a') } catch (x) { e = x } module.exports = e", 'a.js': 'let x = 1;\nlet y = ;' },
      minify,
    );
    expect(diagnostics).toMatchObject([
      { code: 'SCRIPT_SYNTAX', severity: 'error', file: 'a.js', range: { start: { line: 2, column: 9 } } },
    ]);
    expect(run()).toBeInstanceOf(SyntaxError);
    expect(String(run())).toBe('SyntaxError: a.js:2: Unexpected ";"');
  });

  it('throws for a missing module when it is required, and warns', async () => {
    const { run, diagnostics } = await collect(
      { 'main.js': "let e; try { f() } catch (x) { e = x.message } function f() { require('./gone') } module.exports = e" },
      minify,
    );
    expect(diagnostics).toMatchObject([
      { code: 'SCRIPT_MODULE_MISSING', severity: 'warning', file: 'main.js', range: { start: { line: 1 } } },
    ]);
    expect(run()).toBe('module ./gone is not defined');
  });

  it('says nothing of a missing module that the program is ready for', async () => {
    expect((await collect({ 'main.js': "try { require('./gone') } catch {}" }, minify)).diagnostics).toEqual([]);
  });
});

describe('collectModules', () => {
  it('takes only what can be reached', async () => {
    expect(
      (await collect({ 'main.js': "require('./a')", 'a.js': "require.async('./b')", 'b.js': '', 'unused.js': '(' })).ids,
    ).toEqual(['a.js', 'b.js', 'main.js']);
  });

  it('takes the files that a computed id may mean, without findings about them', async () => {
    const { ids, diagnostics } = await collect({
      'main.js': "require('./lang/' + x)",
      'lang/en.js': "require('../shared')",
      'lang/broken.js': '(',
      'shared.js': '',
      'language.js': '',
    });
    expect(ids).toEqual(['lang/broken.js', 'lang/en.js', 'main.js', 'shared.js']);
    expect(diagnostics).toEqual([]);
  });

  it('takes all scripts of the app for an id of which nothing is known', async () => {
    expect((await collect({ 'main.js': 'require(x)', 'a.js': '', 'miniprogram_npm/k/index.js': '' })).ids).toEqual([
      'a.js',
      'main.js',
    ]);
  });

  it('maps lines of logic.js to the sources', async () => {
    const { modules } = await collect({ 'main.js': "\n\nimport './a'\nlet x = 1", 'a.js': '\nlet a = 2' });
    const { code, sections } = emitLogicScript('', modules);
    const map = JSON.parse(toIndexMap(sections));
    expect(map.sections.map((section: { map: { sources: string[] } }) => section.map.sources)).toEqual([['a.js'], ['main.js']]);
    const lines = code.split('\n');
    for (const { offset, map: section } of map.sections)
      expect(lines[offset.line - 1]).toContain(JSON.stringify(section.sources[0]));
  });
});
