import { describe, expect, it } from 'vitest';
import { findFirstFault } from './first-fault.ts';

const long = '/* a */'.repeat(600);

describe('findFirstFault', () => {
  it.each(['let a; let a;', 'const a = ;', 'class A { #b; #b }', 'break;', 'import "a"; with (b) c;'])(
    'tells the first fault of a long script: %s',
    (fault) => {
      expect(findFirstFault(`${long}${fault}`, 'js')?.offset).toBeGreaterThanOrEqual(long.length);
    },
  );

  it.each([
    'import a from "b"; exports.c = a; export default 1;',
    'with (a) b = 010;',
    'return;',
    'import("a").then(() => {});',
    'class A { static { this.#b } static #b }',
    '@decorated class A {}',
    '<!-- old',
  ])('finds none in what esbuild takes: %s', (code) => {
    expect(findFirstFault(`${long}\n${code}`, 'js')).toBeUndefined();
  });

  it.each([
    ['JavaScript', 'js', ''],
    ['JavaScript that acorn does not know', 'js', '@decorated class A {}'],
    ['TypeScript', 'ts', 'let a: number;'],
  ] as const)('finds a sequence that takes esbuild too long in %s', (_what, language, before) => {
    const source = `${before}f(${'1,'.repeat(3_000)});\nx = (${'a,'.repeat(2_001)}a)`;
    const fault = findFirstFault(source, language);
    expect(fault?.kind).toBe('sequence');
    expect(fault?.offset).toBeGreaterThan(source.indexOf('x = ('));
  });

  it('leaves short scripts to esbuild, whose words are better', () => {
    expect(findFirstFault('const a = ;', 'js')).toBeUndefined();
  });
});
