import { expect, test } from 'vitest';
import { TEXT_LENGTH_MAX, toText } from './text.ts';

test.each<[unknown, string]>([
  ['a', 'a'],
  [undefined, ''],
  [null, 'null'],
  [0, '0'],
  [-0, '0'],
  [false, 'false'],
  [Number.NaN, 'NaN'],
  [[1, [2, null], undefined, 'x'], '1,2,,,x'],
  [{}, '[object Object]'],
  [{ toString: 1 }, '[object Object]'],
  [{ toString: () => 'own' }, '[object Object]'],
  [Object.create(null), '[object Object]'],
  [Symbol('s'), 'Symbol(s)'],
])('toText(%j)', (value, text) => {
  expect(toText(value)).toBe(text);
});

test('toText ends for arrays that contain themselves or share parts', () => {
  const circle: unknown[] = [1];
  circle.push(circle);
  expect(toText(circle)).toBe('1,');
  let deep: unknown[] = ['x'];
  for (let level = 0; level < 100_000; level++) deep = [deep];
  expect(toText(deep)).toBe('');
  let shared: unknown[] = ['x'];
  for (let level = 0; level < 60; level++) shared = [shared, shared];
  expect(toText(shared).length).toBeLessThanOrEqual(TEXT_LENGTH_MAX * 2);
});
