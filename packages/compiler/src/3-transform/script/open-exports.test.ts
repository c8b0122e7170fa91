import * as esbuild from 'esbuild';
import { describe, expect, it } from 'vitest';
import { createResolver } from '../../2-analyze/resolve/resolver.ts';
import { createMemoryFiles } from '../../project/project-files.ts';
import { compileModule } from './compile-module.ts';
import { createEsbuildTransform } from './esbuild-transform.ts';

type Exports = Record<string, unknown>;

/** What `main.js` exports, with the modules that it requires. */
async function run(contents: Record<string, string>, minify: boolean): Promise<unknown> {
  const files = createMemoryFiles(contents);
  const resolver = createResolver({ files, aliases: undefined, prefersTypeScript: false });
  const input = { resolver, transformScript: createEsbuildTransform(esbuild), minify, sourceMaps: true };
  const outcomes = await Promise.all(files.paths.map((file) => compileModule(file, files.readText(file) ?? '', input)));
  const loaded = new Map<string, { exports: unknown }>();
  const require = (id: string): unknown => {
    const known = loaded.get(id);
    if (known !== undefined) return known.exports;
    const module = { exports: {} };
    loaded.set(id, module);
    const code = outcomes.find((outcome) => `/${outcome.module.id}` === id)?.module.code ?? '';
    new Function('require', 'module', 'exports', code)(require, module, module.exports);
    return module.exports;
  };
  return require('/main.js');
}

const STORE = `
  export let token = 'a'; export let other = 1; export const fixed = 2; export default token;
  export function setToken(value) { token = value }
  export function readToken() { return token }
`;

describe.each([false, true])('exports of a module, minified: %s', (minify) => {
  const read = (main: string, store = STORE): Promise<unknown> => run({ 'main.js': main, 'store.js': store }, minify);

  it('take what is assigned to them, for all who read them', async () => {
    const main =
      "const s = require('./store'); s.token = 'x'; s.fixed = 3; module.exports = [s.token, s.fixed, s.other, require('./b').b()]";
    const b = "import { token } from './store'; export const b = () => token";
    expect(await run({ 'main.js': main, 'store.js': STORE, 'b.js': b }, minify)).toEqual(['x', 3, 1, 'x']);
  });

  it('stay live, also after an assignment', async () => {
    const main = `
      const s = require('./store'); const seen = [];
      s.setToken('b'); seen.push(s.token);
      s.token = 'x'; seen.push(s.token, s.readToken());
      s.token = 'y'; seen.push(s.token);
      s.setToken('c'); seen.push(s.token);
      s.token = 'z'; seen.push(s.token, Object.keys(s).length);
      module.exports = seen`;
    expect(await read(main)).toEqual(['b', 'x', 'b', 'y', 'c', 'z', 6]);
  });

  it('take it through what hands them on, and through a namespace', async () => {
    const contents = {
      'main.js': "import * as ns from './hub'; ns.token = 'x'; export const a = [ns.token, require('./store').token]",
      'hub.js': "export * from './store'; export { token as named } from './store'",
      'store.js': STORE,
    };
    expect((await run(contents, minify)) as Exports).toMatchObject({ a: ['x', 'x'] });
  });

  // Names of minified modules go through all there are: what stands for Object.defineProperty is `$v` in one of them.
  it.each([318, 319, 320])('take it beside %i other names', async (count) => {
    const names = Array.from({ length: count }, (_, index) => `let v${index} = 1; v${index} = ${`v${index} +`.repeat(6)} 1;`);
    const main = "const s = require('./store'); s.token = 'x'; module.exports = s.token";
    expect(await read(main, `${names.join('\n')} export let token = 'a'`)).toBe('x');
  });

  it('are read in source maps where they stand', async () => {
    const files = createMemoryFiles({ 'main.js': 'export const a = 1;\nexport const mark = a' });
    const resolver = createResolver({ files, aliases: undefined, prefersTypeScript: false });
    const input = { resolver, transformScript: createEsbuildTransform(esbuild), minify, sourceMaps: true };
    const { module } = await compileModule('main.js', files.readText('main.js') ?? '', input);
    const { originalPositionFor, TraceMap } = await import('@jridgewell/trace-mapping');
    const lines = module.code.split('\n');
    const line = lines.findIndex((text) => /=\s?1\b/.test(text));
    const place = { line: line + 1, column: lines[line]?.search(/1\b(?!\w)(?=[,;])/) ?? -1 };
    expect(originalPositionFor(new TraceMap(module.map ?? ''), place)).toMatchObject({ line: 1, column: 17 });
  });
});

describe('a module without exports of its own', () => {
  it('stays as it is', async () => {
    const source = 'for (var a in b) c(d, a, { get: b[a], enumerable: true });';
    const resolver = createResolver({ files: createMemoryFiles({}), aliases: undefined, prefersTypeScript: false });
    const input = { resolver, transformScript: createEsbuildTransform(esbuild), minify: false, sourceMaps: false };
    expect((await compileModule('a.js', source, input)).module.code).not.toContain('set:');
  });
});
