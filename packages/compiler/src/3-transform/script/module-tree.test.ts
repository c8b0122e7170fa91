import { describe, expect, it } from 'vitest';
import { findFirstFault } from './module-tree.ts';

const long = '/* a */'.repeat(600);

describe('findFirstFault', () => {
  it.each(['let a; let a;', 'const a = ;', 'class A { #b; #b }', 'break;'])(
    'tells the first fault of a long script: %s',
    (fault) => {
      expect(findFirstFault(`${long}${fault}`)?.offset).toBeGreaterThanOrEqual(long.length);
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
    expect(findFirstFault(`${long}\n${code}`)).toBeUndefined();
  });

  it('leaves short scripts to esbuild, whose words are better', () => {
    expect(findFirstFault('const a = ;')).toBeUndefined();
  });
});
