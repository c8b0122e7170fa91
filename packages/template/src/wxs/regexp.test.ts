import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WxsRegExp } from './regexp.ts';
import { BudgetExceeded, type WxsState } from './state.ts';

const state = (limit = 1_000_000): WxsState => ({ steps: 0, limit, copies: undefined, result: undefined });

/** What both engines say of the first match. */
function both(source: string, flags: string, text: string): [unknown, unknown] {
  const ours = new WxsRegExp(source, flags).matchFrom(state(), text, 0);
  const native = new RegExp(source, flags).exec(text);
  return [ours && { index: ours.index, groups: [...ours.groups] }, native && { index: native.index, groups: [...native] }];
}

describe('WxsRegExp matches as the native engine does', () => {
  test.each([
    ['^-?\\d+(\\.\\d+)?$', '', '-12.5'],
    ['{|}|"', '', '{"a":1}'],
    ['[A-Z]', 'g', 'fooBar'],
    ['\\{year\\}|\\{month\\}', 'g', 'in {month}'],
    ['^[A-Za-z0-9\\-_]+$', '', 'a-b_c'],
    ['(a*)*', '', 'aab'],
    ['(?:a|ab)(c|bcd)(d*)', '', 'abcd'],
    ['(z)((a+)?(b+)?(c))*', '', 'zaacbbbcac'],
    ['a{2,3}?b', '', 'aaab'],
    ['a{,3}', '', 'a{,3}'],
    ['(?=(a+))a*b\\1', '', 'baaabac'],
    ['(.*?)a(?!(a+)b\\2c)\\2(.*)', '', 'baaabaac'],
    ['\\bfoo\\B', '', 'a food'],
    ['^b$', 'm', 'a\nb\nc'],
    ['[^\\s\\d]+', '', ' 1ab2'],
    ['[\\w-.]+', '', '#a-b.c#'],
    ['[]', '', 'a'],
    ['[^]', '', '\n'],
    ['HELLO|ß', 'i', 'say hello'],
    ['[a-z]+', 'i', 'ABC'],
    ['\\u4e2d\\x41\\cJ', '', '中A\n'],
    ['(?<year>\\d{4})', '', 'in 2026'],
    ['', '', 'abc'],
    ['a|', '', 'b'],
    ['x*', '', 'aaa'],
    ['(?:)+', '', 'a'],
    [']', '', ']'],
    ['\\1(a)', '', 'a'],
  ])('/%s/%s on %s', (source, flags, text) => {
    const [ours, native] = both(source, flags, text);
    expect(ours).toEqual(native);
  });

  test('generated patterns', () => {
    const atom = fc.oneof(
      fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '\\d', '\\w', '^', '$', '\\b'),
      fc.constantFrom('(?=a)', '(?!b)'),
    );
    const pattern = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { depthSize: 'small' },
        atom,
        fc.tuple(tie('node'), tie('node')).map(([a, b]) => a + b),
        fc.tuple(tie('node'), tie('node')).map(([a, b]) => `(?:${a}|${b})`),
        fc.tuple(tie('node'), fc.constantFrom('*', '+', '?', '*?', '{1,2}', '+?')).map(([a, q]) => `(${a})${q}`),
      ),
    })).node;
    fc.assert(
      fc.property(pattern, fc.stringMatching(/^[ab1\n]{0,8}$/), fc.constantFrom('', 'i', 'm'), (source, text, flags) => {
        const [ours, native] = both(source, flags, text);
        expect(ours).toEqual(native);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('WxsRegExp refuses', () => {
  test.each(['(', ')', 'a**', '*a', '[b-a]', 'a{2,1}', '(?<=a)b', '\\', '[a'])('the pattern %s', (source) => {
    expect(() => new WxsRegExp(source, '')).toThrow(SyntaxError);
  });

  test.each(['gg', 'x', 'u'])('the flags %s', (flags) => {
    expect(() => new WxsRegExp('a', flags)).toThrow(SyntaxError);
  });

  // Of no two that are the same; quadratic work on all of them outlasts the runner's limit.
  test('flags of any length, at once', () => {
    const flags = Array.from({ length: 60_000 }, (_, index) => String.fromCharCode(index)).join('');
    for (let count = 0; count < 5; count += 1) expect(() => new WxsRegExp('a', flags)).toThrow(SyntaxError);
  });

  test('patterns nested without end', () => {
    expect(() => new WxsRegExp('('.repeat(5000), '')).toThrow(SyntaxError);
  });
});

test('WxsRegExp stops a match that takes exponential time', () => {
  const regexp = new WxsRegExp('(a+)+$', '');
  expect(() => regexp.matchFrom(state(), `${'a'.repeat(40)}b`, 0)).toThrow(BudgetExceeded);
});

test('WxsRegExp goes through a long text without nesting', () => {
  expect(new WxsRegExp('^.*c$', '').matchFrom(state(), `${'a'.repeat(100_000)}c`, 0)?.end).toBe(100_001);
});
