// The expression language (section 6 of the semantics reference), from attribute text to value.

import { callWxsFunction, compileExpression, createScope, type Expression, isWxsFunction } from '@dinghy/template';
import { createWxsRuntime } from '@dinghy/template/wxs';
import { describe, expect, test } from 'vitest';
import { compileTemplate } from '../../3-transform/template/index.ts';

const data = {
  a: 1,
  b: 2,
  text: 'hello',
  list: [10, 20],
  o: { k: { deep: 'x' } },
  nothing: null,
  m: 'data',
  call: () => 'called',
  class: 'c',
  this: 't',
};

const SCRIPT = `<wxs module="m">module.exports = { f: function (x, y) { return '<' + x + y + '>' }, o: { g: function () { return 'g' } }, n: 5 }</wxs>`;

function compile(value: string): { codes: string[]; expression: Expression; scope: ReturnType<typeof createScope> } {
  const codes: string[] = [];
  const quote = value.includes('"') ? "'" : '"';
  const { view, wxs } = compileTemplate({
    file: 'p.wxml',
    read: () => `${SCRIPT}<view v=${quote}${value}${quote}/>`,
    usingComponents: {},
    report: ({ code, severity }) => severity === 'error' && codes.push(code),
  });
  const [body] = view.bodies;
  const modules = createWxsRuntime({ modules: wxs, onError: () => undefined }).modulesOf(body as never);
  const [node] = (body?.n ?? []) as readonly { a?: Record<string, Expression> }[];
  return { codes, expression: node?.a?.v === undefined ? ['u'] : node.a.v, scope: createScope(data, modules) };
}

function evaluate(source: string): unknown {
  const { codes, expression, scope } = compile(`{{${source}}}`);
  if (codes.length > 0) throw new Error(codes.join());
  return compileExpression(expression)(scope);
}

describe('6 expressions', () => {
  test.each<[string, unknown]>([
    ['a', 1],
    ['class', 'c'],
    ['this', 't'],
    ['NaN', undefined],
    ['JSON', undefined],
    ['Math.PI', undefined],
    ['true', true],
    ['null', null],
    ['undefined', undefined],
    ['1.5 + .5 + 5.', 7],
    [`'single' + a`, 'single1'],
    ['"double"', 'double'],
    ['!a', false],
    ['-a', -1],
    ['~a', -2],
    ['a * 6 / 3 % 4', 2],
    ['a + b - 1', 2],
    ['1 << 3 >> 1', 4],
    ['a < b', true],
    ['a >= b', false],
    ["a == '1'", true],
    ["a === '1'", false],
    ['6 & 3 | 8 ^ 1', 11],
    ['nothing && a || b', 2],
    ['a ? b ? 3 : 4 : 5', 3],
    ['(a + b) * 2', 6],
    ['o.k.deep', 'x'],
    ["o['k'].deep", 'x'],
    ['m.f(a, b)', '<12>'],
    ['[a, b][1]', 2],
    ['{ k: a, b, ...o }.b', 2],
    ['a /* comment */ + 1', 2],
    ['', ''],
  ])('6.1 the platform accepts %s', (source, value) => {
    expect(evaluate(source)).toEqual(value);
  });

  test.each([
    'a++',
    'a ** b',
    'a = 1',
    'a; b',
    '`x`',
    '/x/',
    '() => a',
    'function () {}',
    'new Date()',
    'a in o',
    'a // b',
    '[a',
    'a b',
    "{ ['k']: 1 }",
    'delete a',
  ])('6.2 it rejects %s, and so do we', (source) => {
    expect(compile(`{{${source}}}`).codes).not.toEqual([]);
  });

  test.each<[string, unknown]>([
    ["+'3'", 3],
    ['typeof a', 'number'],
    ['void a', undefined],
    ['a instanceof b', false],
    ['-1 >>> 28', 15],
    ['nothing ?? b', 2],
    ['[...list, a].length', 3],
    ['{ k: { n: 1 } }.k.n', 1],
    ["'text'.length", 4],
    ['0x10 + 1e1', 26],
    ["'\\u0041'", 'A'],
    ['o.true', undefined],
    ['x: a, b', { x: 1, b: 2 }],
    ['...o', { k: { deep: 'x' } }],
    ['a, b', { a: 1, b: 2 }],
    ['o?.k?.deep', 'x'],
  ])('6.3 the newer engine accepts %s, and so do we', (source, value) => {
    expect(evaluate(source)).toEqual(value);
  });

  test.each(['missing.a.b', 'nothing.a', 'missing[a]', 'o[missing].x', 'a.b.c', 'missing.f()', 'missing()'])(
    '6.4 no step fails: %s is undefined',
    (source) => {
      expect(evaluate(source)).toBeUndefined();
    },
  );

  test.each<[string, unknown]>([
    ['m.f(a, b)', '<12>'],
    ['m.o.g()', 'g'],
    ['call()', undefined],
    ['list.join()', undefined],
    ['text.toUpperCase()', undefined],
    ['a()', undefined],
  ])('6.5 only functions of view scripts are called: %s', (source, value) => {
    expect(evaluate(source)).toEqual(value);
  });

  test.each<[string, unknown]>([
    ['1 + 2 * 3', 7],
    ['10 - 4 - 3', 3],
    ['1 < 2 == true', true],
    ['a || b && 0', 1],
    ['0 || missing && 1', undefined],
    ["a > b ? 'x' : 'y' + 1", 'y1'],
    ['!a == false', true],
    ['-a + b', 1],
    ['list.length + text.length', 7],
  ])('6.6 precedence is that of JavaScript, and && and || give operands: %s', (source, value) => {
    expect(evaluate(source)).toEqual(value);
  });

  test.each<[string, unknown]>([
    ["'a\\nb'", 'a\nb'],
    ["'a\\tb'", 'a\tb'],
    ["'\\u4e2d'", '中'],
    ["'\\\\'", '\\'],
  ])('6.7 strings have the escapes of JavaScript: %s', (source, value) => {
    expect(evaluate(source)).toBe(value);
  });

  test('6.8 braces in a string do not end a mustache, and an object may touch them', () => {
    expect(evaluate("'}}' + a")).toBe('}}1');
    expect(evaluate(' {k: a} ')).toEqual({ k: 1 });
    const { expression, scope } = compile('{{ {k: a}}}');
    expect(compileExpression(expression)(scope)).toEqual({ k: 1 });
  });

  test('6.9 modules shadow data, and loop variables shadow modules', () => {
    expect(evaluate('m.n')).toBe(5);
    expect(isWxsFunction(evaluate('m.f'))).toBe(true);
    expect(callWxsFunction(evaluate('m.o.g') as never, [])).toBe('g');
    const { view } = compileTemplate({
      file: 'p.wxml',
      read: () => `${SCRIPT}<view wx:for="{{list}}" wx:for-item="m">{{m}}{{a}}</view>`,
      usingComponents: {},
      report: () => undefined,
    });
    expect(JSON.stringify(view.bodies[0]?.n)).toContain('["c",["i",0],["d","a"]]');
  });
});
