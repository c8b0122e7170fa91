// Less and Sass are programming languages: what a few lines of them become has no bound but the one that is set here.

import { describe, expect, it } from 'vitest';
import type { StyleRequest } from '../3-transform/style/preprocess-style.ts';
import { createLimitedPreprocessor } from '../node/styles/style-compilers.ts';

const LIMITS = { timeMs: 2_000, memoryMb: 256, cssBytes: 1_000_000, slowSheets: Number.POSITIVE_INFINITY };
const preprocess = createLimitedPreprocessor(LIMITS);

const nest = (open: string, depth: number, middle = 'top: 0'): string => open.repeat(depth) + middle + '}'.repeat(depth);
const extendAll = (count: number): string =>
  Array.from({ length: count }, (_, index) => `.a${index}:extend(.a${(index + 1) % count} all) { top: 0 }`).join('');

const bombs: readonly (readonly [language: StyleRequest['language'], what: string, source: string])[] = [
  ['less', 'a mixin that calls itself', '.m() { .m() } .a { .m() }'],
  ['less', 'a mixin that calls itself with more', '.m(@i) { .m(@i + 1) } .a { .m(0) }'],
  ['less', 'a mixin that calls itself twice', '.m(@i) when (@i > 0) { .m(@i - 1); .m(@i - 1); b: @i } .a { .m(40) }'],
  ['less', 'selectors that multiply', nest('.a, .b {', 24)],
  ['less', 'selectors that extend each other', extendAll(2_000)],
  ['less', 'a long range', '@l: range(10000000); each(@l, { .a@{value} { top: 0 } })'],
  ['less', 'a text that doubles', '.m(@s, @i) when (@i > 0) { .m("@{s}@{s}", @i - 1) } .m(@s, 0) { b: @s } .a { .m("a", 40) }'],
  [
    'less',
    'variables that double',
    `@a0: 1;${Array.from({ length: 60 }, (_, i) => `@a${i + 1}: @a${i} @a${i};`).join('')} .a { b: @a60 }`,
  ],
  ['less', 'depth', nest('a {', 20_000)],
  ['less', 'an import of itself', '@import (multiple) "a.less"; @import (multiple) "a.less";'],
  ['less', 'a variable that is itself', '@a: @a; .a { b: @a }'],
  ['scss', 'a loop', '$i: 0; @while true { $i: $i + 1 }'],
  ['scss', 'a long loop of rules', '@for $i from 1 through 100000000 { .a#{$i} { top: 0 } }'],
  ['scss', 'loops in loops', `${'@each $a in 1 2 3 4 5 6 7 8 {'.repeat(12)} .a { top: 0 } ${'}'.repeat(12)}`],
  ['scss', 'a mixin that includes itself', '@mixin m { @include m } .a { @include m }'],
  ['scss', 'a function that calls itself twice', '@function f($n) { @return f($n + 1) + f($n + 1) } .a { top: f(1) }'],
  ['scss', 'selectors that multiply', nest('.a, .b {', 24)],
  [
    'scss',
    'selectors that extend each other',
    `${'.a, .b {'.repeat(6)} @extend .c; } ${'}'.repeat(5)} .c .c .c .c .c { top: 0 }`,
  ],
  ['scss', 'a text that doubles', '$s: "a"; @for $i from 1 through 64 { $s: $s + $s } .a { b: $s }'],
  ['scss', 'a list that doubles', '@use "sass:list"; $l: 1 2; @for $i from 1 through 64 { $l: list.join($l, $l) } .a { b: $l }'],
  ['scss', 'depth', nest('a {', 20_000)],
  ['scss', 'an import of itself', '@import "a";'],
  ['sass', 'a loop without braces', '$i: 0\n@while true\n  $i: $i + 1\n'],
];

describe('a stylesheet that is a bomb', () => {
  it.each(bombs)(
    'in %s ends: %s',
    async (language, _what, source) => {
      const file = `a.${language}`;
      const request = { file, source, language, resolve: () => file, read: () => source };
      const result = await preprocess(request);
      if (result.kind === 'css') expect(result.css.length).toBeLessThanOrEqual(LIMITS.cssBytes);
      else expect(result).toMatchObject({ kind: 'failed', reason: expect.stringMatching(/./) });
    },
    60_000,
  );
});
