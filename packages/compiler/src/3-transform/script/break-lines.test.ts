import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import { parse } from 'acorn';
import * as esbuild from 'esbuild';
import { describe, expect, it } from 'vitest';
import { breakLines } from './break-lines.ts';
import { createEsbuildTransform } from './esbuild-transform.ts';

const transformScript = createEsbuildTransform(esbuild);

// biome-ignore lint/suspicious/noTemplateCurlyInString: the text is a program.
const STATEMENT = "async function f(a,b){return a+b.c[1]?`x,${a},`:/[,(]/.test('a,b')||(a=>({...b}))/2};";
const CODE = `/*! licence, of @somebody */${STATEMENT.repeat(40)}`;

const shape = (source: string): string =>
  JSON.stringify(parse(source, { ecmaVersion: 'latest' }), (key, value) =>
    key === 'start' || key === 'end' ? undefined : value,
  );

describe('breakLines', () => {
  it('makes lines short without a change of meaning', () => {
    const { code = '' } = breakLines(CODE) ?? {};
    expect(Math.max(...code.split('\n').map(({ length }) => length))).toBeLessThan(400);
    expect(shape(code)).toBe(shape(CODE));
    expect(code).not.toMatch(/\/\*!|@/);
  });

  it('leaves scripts alone whose lines are as people write them', () => {
    expect(breakLines(`${STATEMENT}\r\n`.repeat(40))).toBeUndefined();
    expect(breakLines(`${'a;'.repeat(400)}\u2028${'a;'.repeat(400)}`)).toBeUndefined();
  });

  it('tells places of the source for each place of what it made', () => {
    const source = `let first;\n${STATEMENT.repeat(20)}mark;${STATEMENT.repeat(20)}`;
    const broken = breakLines(source);
    const { code = '' } = broken ?? {};
    expect(broken?.toSourceOffset(code.indexOf('mark'))).toBe(source.indexOf('mark'));
    expect(broken?.toSourceOffset(0)).toBe(0);
    expect(broken?.toSourceOffset(code.length)).toBe(source.length);
  });

  it('is not seen in source maps, which hold the source as it was', async () => {
    const source = `${'a();'.repeat(500)}mark();`;
    const result = await transformScript({ file: 'a.js', source, language: 'js', minify: true, sourceMap: true });
    if (!result.ok) throw new Error(result.reason);
    const map = JSON.parse(result.map ?? '');
    expect(map.sourcesContent).toEqual([source]);
    const lines = result.code.split('\n');
    const line = lines.findIndex((text) => text.includes('mark'));
    const place = { line: line + 1, column: lines[line]?.indexOf('mark') ?? -1 };
    expect(originalPositionFor(new TraceMap(map), place)).toMatchObject({ line: 1, column: source.indexOf('mark') });
  });

  it('is what esbuild gets, and its faults are told where they are in the source', async () => {
    const source = `let a;\n${'let a;'.repeat(500)}`;
    let longest = 0;
    const transform = createEsbuildTransform({
      transform: (code, options) => {
        longest = Math.max(...code.split('\n').map(({ length }) => length));
        return esbuild.transform(code, options);
      },
    });
    const result = await transform({
      file: 'a.ts',
      source: `${source}const = 1;`,
      language: 'ts',
      minify: true,
      sourceMap: false,
    });
    expect(longest).toBeLessThan(300);
    const offset = result.ok ? 0 : result.offset;
    expect(source.slice(offset - 4, offset + 1)).toBe('let a');
  });

  it('leaves the rest alone where tokens are not sure', () => {
    const source = `${'a;'.repeat(600)}b in /;;;/;${'a;'.repeat(600)}`;
    expect(breakLines(source)?.code.replaceAll('\n', '')).toBe(source);
  });
});
