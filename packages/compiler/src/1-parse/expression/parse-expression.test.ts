import { compileExpression, createScope, type Expression } from '@dinghy/template';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ExpressionSyntaxError, parseExpression } from './parse-expression.ts';

const data = {
  a: 1,
  b: 2,
  zero: 0,
  text: 'hello',
  nothing: null,
  list: [10, 20, { on: true }],
  deep: { er: { est: 'x' } },
  in: 'reserved',
  class: 'c',
  this: { getClass: 't' },
  case: { title: 'case title' },
  typeof: 'name',
};

const field = (name: string): Expression => ['d', name];

function evaluate(source: string, objectBody = false): unknown {
  return compileExpression(parseExpression(source, field, objectBody))(createScope(data));
}

describe('parseExpression yields what JavaScript would', () => {
  test.each<[string, unknown]>([
    ['a', 1],
    ['a + b * 3', 7],
    ['(a + b) * 3', 9],
    ['10 - 4 - 3', 3],
    ['2 * 3 % 4', 2],
    ['-a', -1],
    ['- -a', 1],
    ['-1', -1],
    ['+"3"', 3],
    ['!zero', true],
    ['!!text', true],
    ['~5', -6],
    ['7 & 3 | 8 ^ 1', 11],
    ['1 << 3 >> 1', 4],
    ['-1 >>> 28', 15],
    ['a == "1"', true],
    ['a === "1"', false],
    ['a != b', true],
    ['1 < 2 == true', true],
    ['zero || text', 'hello'],
    ['zero && text', 0],
    ['nothing ?? text', 'hello'],
    ['a ? b ? 1 : 2 : 3', 1],
    ['zero ? 1 : a ? 2 : 3', 2],
    ['a?.5:1', 0.5],
    ['typeof a', 'number'],
    ['typeof missing', 'undefined'],
    ['typeof', 'name'],
    ['void a', undefined],
    ['a instanceof b', false],
    ['1.5 + .5 + 5.', 7],
    ['0x10 + 1e2', 116],
    ['1e999', Number.POSITIVE_INFINITY],
    [`'it"s'`, 'it"s'],
    [`"a\\n\\u0041\\x42\\q"`, 'a\nABq'],
    ['text.length', 5],
    ['text[1]', 'e'],
    ['list.length', 3],
    ['list[a]', 20],
    ['list[2].on', true],
    ['[1, a, ...list][1]', 1],
    ['[...list].length', 3],
    ['{x: a, text, ...deep}', { x: 1, text: 'hello', er: { est: 'x' } }],
    ['{x: {y: 1}}', { x: { y: 1 } }],
    ['{"x-y": 1,}', { 'x-y': 1 }],
    ['a /* one */ + /* two * / */ 1', 2],
    ['a,', { a: 1 }],
    ['(a, b)', 2],
  ])('%s', (source, value) => {
    expect(evaluate(source)).toEqual(value);
  });
});

describe('parseExpression takes reserved words for names', () => {
  test.each<[string, unknown]>([
    ['in', 'reserved'],
    ['class', 'c'],
    ['case.title', 'case title'],
    ['this.getClass', 't'],
    ['new', undefined],
    ['for || switch', undefined],
    ['deep.class', undefined],
    ['deep.true', undefined],
    ['NaN', undefined],
    ['JSON', undefined],
  ])('%s', (source, value) => {
    expect(evaluate(source)).toEqual(value);
  });
});

describe('parseExpression never lets a step fail', () => {
  test.each([
    'missing.a.b.c',
    'nothing.a.b',
    'missing[missing]',
    'list[9].on.off',
    'missing()',
    'text.toUpperCase()',
    'list.join()',
    'list.map(a)',
    'JSON.stringify(a)',
    'constructor',
    'constructor.constructor("return this")()',
    'text.constructor',
    'list["constructor"]',
    'deep.__proto__',
    'deep["__proto__"].x',
    '"".constructor',
    '{}.toString',
    'a?.b?.c',
  ])('%s is undefined', (source) => {
    expect(evaluate(source)).toBeUndefined();
  });
});

describe('parseExpression reads object bodies', () => {
  test.each<[string, unknown]>([
    ['a', { a: 1 }],
    ['a, b', { a: 1, b: 2 }],
    ['x: a + 1, b', { x: 2, b: 2 }],
    ['...deep', { er: { est: 'x' } }],
    ['x: 1, ...{x: 7}', { x: 7 }],
    ['...{a: 7}, a', { a: 1 }],
    ['deep.er', { est: 'x' }],
    ['{x: 1}', { x: 1 }],
    ['', {}],
    ['class: 1, in', { class: 1, in: 'reserved' }],
  ])('data="{{%s}}"', (source, value) => {
    expect(evaluate(source, true)).toEqual(value);
  });

  test('in other attributes too, where nothing else can be meant', () => {
    expect(evaluate('x: 1, b')).toEqual({ x: 1, b: 2 });
    expect(evaluate('...deep')).toEqual({ er: { est: 'x' } });
    expect(evaluate('')).toBe('');
  });
});

describe('parseExpression refuses', () => {
  test.each<[string, string, number]>([
    ['a +', 'the expression ends too early', 3],
    ['a = 1', "unexpected '='", 2],
    ['a++', 'the expression ends too early', 3],
    ['a => a', "unexpected '='", 2],
    ['`x`', "unexpected '`'", 0],
    ['a ** b', "unexpected '*'", 3],
    ['a b', "unexpected 'b'", 2],
    ['new Date()', "unexpected 'Date'", 4],
    ['a in b', "unexpected 'in'", 2],
    ['f(a', "expected ')', but the expression ends too early", 3],
    ['a ? b', "expected ':', but the expression ends too early", 5],
    ["'open", 'the string is not closed', 0],
    ['a.1', "unexpected '.1'", 1],
    ['a; b', "unexpected ';'", 1],
    ['{[a]: 1}', "unexpected '['", 1],
  ])('%s', (source, message, start) => {
    try {
      parseExpression(source, field);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(ExpressionSyntaxError);
      expect(error).toMatchObject({ message, start });
    }
  });

  test.each([
    '('.repeat(10_000),
    '!'.repeat(10_000),
    '['.repeat(10_000),
    `a${'.b'.repeat(10_000)}`,
    `a${'+a'.repeat(10_000)}`,
    '{a:'.repeat(10_000),
    'a?'.repeat(10_000),
  ])('hostile nesting', (source) => {
    expect(() => parseExpression(source, field)).toThrow(ExpressionSyntaxError);
  });
});

test('parseExpression throws nothing but ExpressionSyntaxError, and what it yields never throws', () => {
  const word = fc.constantFrom(
    'a',
    'list',
    'deep',
    '.',
    '[',
    ']',
    '(',
    ')',
    '{',
    '}',
    '?',
    ':',
    ',',
    '...',
    '+',
    '-',
    '!',
    '&&',
    '??',
    '===',
    '1',
    '"s"',
    'true',
    'typeof',
    ' ',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(word, { maxLength: 30 }).map((words) => words.join('')),
        fc.string(),
      ),
      (source) => {
        let expression: Expression;
        try {
          expression = parseExpression(source, field);
        } catch (error) {
          expect(error).toBeInstanceOf(ExpressionSyntaxError);
          return;
        }
        expect(JSON.parse(JSON.stringify(expression))).toEqual(expression);
        compileExpression(expression)(createScope(data));
      },
    ),
    { numRuns: 2000 },
  );
});
