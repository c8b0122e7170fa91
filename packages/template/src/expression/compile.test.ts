import { describe, expect, test } from 'vitest';
import type { Expression } from '../format.ts';
import { createScope, type Scope } from '../scope.ts';
import { enterTemplate, pushLoop, pushSlot, TEMPLATE_DEPTH_MAX } from '../scope-frames.ts';
import { createWxsFunction } from '../wxs/function.ts';
import { compileExpression, isStatic } from './compile.ts';

const data = { a: 1, text: 'hi', list: [1, { on: true }], nothing: null, object: { x: { y: 2 } }, f: () => 'called' };
const modules = new Map<string, unknown>([
  ['m', { double: createWxsFunction((n) => (n as number) * 2), constant: 7 }],
  [
    'f',
    Object.assign(
      createWxsFunction(() => 'own'),
      { members: { g: 8 } },
    ),
  ],
]);

const scope = createScope(data, modules);
const value = (expression: Expression, at: Scope = scope): unknown => compileExpression(expression)(at);

describe('compileExpression evaluates', () => {
  test.each<[Expression, unknown]>([
    ['static', 'static'],
    [null, null],
    [['u'], undefined],
    [['d', 'a'], 1],
    [['.', ['.', ['d', 'object'], 'x'], 'y'], 2],
    [['[', ['d', 'list'], 0], 1],
    [['[', ['d', 'list'], '1'], { on: true }],
    [['.', ['d', 'list'], 'length'], 2],
    [['.', ['d', 'text'], 'length'], 2],
    [['[', ['d', 'text'], 1], 'i'],
    [['+', ['d', 'text'], ['u']], 'hiundefined'],
    [['+', ['u'], 1], Number.NaN],
    [['?', ['d', 'nothing'], 1, 2], 2],
    [
      ['a', 1, ['...', ['d', 'list']], ['...', ['d', 'text']], ['...', ['u']]],
      [1, 1, { on: true }],
    ],
    [['o', ['x', 1], ['...', ['d', 'object']], ['...', ['u']], ['...', 'ab']], { x: { y: 2 }, 0: 'a', 1: 'b' }],
    [['c', 'a', ['u'], null, ['d', 'list'], ['d', 'object'], true], 'anull1,[object Object][object Object]true'],
    [['(', ['.', ['w', 'm'], 'double'], ['d', 'a']], 2],
    [['.', ['w', 'm'], 'constant'], 7],
    [['(', ['w', 'f']], 'own'],
    [['.', ['w', 'f'], 'g'], 8],
    [['w', 'missing'], undefined],
    [['typeof', ['w', 'f']], 'function'],
  ])('%j', (expression, expected) => {
    expect(value(expression)).toEqual(expected);
  });
});

describe('compileExpression yields undefined, and does not throw, for', () => {
  test.each<[string, Expression]>([
    ['a member of nothing', ['.', ['.', ['u'], 'a'], 'b']],
    ['a member of null', ['[', ['d', 'nothing'], ['d', 'nothing']]],
    ['a function in the data', ['d', 'f']],
    ['a call of a function in the data', ['(', ['d', 'f']]],
    ['a call of a native method', ['(', ['.', ['d', 'text'], 'toUpperCase']]],
    ['a call of a number', ['(', 1]],
    ['what objects inherit', ['.', ['d', 'object'], 'constructor']],
    ['what data inherits', ['d', 'toString']],
    ['a prototype', ['.', ['d', 'object'], '__proto__']],
    ['a computed prototype', ['[', ['d', 'object'], ['a', '__proto__']]],
    ['what arrays inherit', ['.', ['d', 'list'], 'map']],
    ['what functions have', ['.', ['.', ['w', 'm'], 'double'], 'invoke']],
    ['an unknown operator', ['constructor', 1] as unknown as Expression],
    ['an operator that is no tuple', [] as unknown as Expression],
    ['a frame that is not there', ['i', 3]],
  ])('%s', (_, expression) => {
    expect(value(expression)).toBeUndefined();
  });

  test('an expression nested without end', () => {
    let expression: Expression = 1;
    for (let level = 0; level < 50_000; level++) expression = ['!', expression];
    expect(typeof value(expression)).toBe('boolean');
  });

  test('an operand without primitive form', () => {
    const hostile = createScope({ o: JSON.parse('{"toString":1,"valueOf":2}') });
    expect(value(['+', '', ['d', 'o']], hostile)).toBe('[object Object]');
    expect(value(['c', ['d', 'o']], hostile)).toBe('[object Object]');
    expect(value(['neg', ['d', 'o']], hostile)).toBeNaN();
    expect(value(['==', ['d', 'o'], 'x'], hostile)).toBe(false);
  });
});

test('compileExpression keeps a __proto__ key as data', () => {
  const result = value(['o', ['__proto__', ['d', 'object']]]) as object;
  expect(Object.getPrototypeOf(result)).toBe(Object.prototype);
  expect(Object.keys(result)).toEqual(['__proto__']);
});

test('compileExpression ends for text that doubles', () => {
  let expression: Expression = 'x'.repeat(1000);
  for (let level = 0; level < 20; level++) expression = ['+', expression, expression];
  expect(value(expression)).toBeUndefined();
});

test('compileExpression reads frames by distance, innermost first', () => {
  const outer = pushLoop(scope, { name: 'row' }, 3);
  const slot = pushSlot(outer, { v: 'slot value' });
  const inner = pushLoop(slot, 'cell', 'key');
  expect(value(['i', 0], inner)).toBe('cell');
  expect(value(['x', 0], inner)).toBe('key');
  expect(value(['v', 1, 'v'], inner)).toBe('slot value');
  expect(value(['.', ['i', 2], 'name'], inner)).toBe('row');
  expect(value(['x', 2], inner)).toBe(3);
  expect(value(['d', 'a'], inner)).toBe(1);
});

test('compileExpression sees data that the owner of a scope replaces', () => {
  const own = createScope({ a: 1 });
  const row = pushLoop(own, 'x', 0);
  own.root.data = { a: 2 };
  expect(value(['d', 'a'], row)).toBe(2);
});

test('enterTemplate shows only its data, and ends recursion', () => {
  const inside = enterTemplate(pushLoop(scope, 'item', 0), { only: 1 });
  if (inside === undefined) throw new Error('too deep');
  expect([value(['d', 'only'], inside), value(['d', 'a'], inside), value(['i', 0], inside)]).toEqual([1, undefined, undefined]);
  let deepest: Scope | undefined = scope;
  let count = 0;
  for (; deepest !== undefined; count++) deepest = enterTemplate(deepest, 'not an object');
  expect(count).toBe(TEMPLATE_DEPTH_MAX + 1);
});

test('isStatic tells values from operations', () => {
  expect(isStatic('a')).toBe(true);
  expect(isStatic(['u'])).toBe(false);
});
