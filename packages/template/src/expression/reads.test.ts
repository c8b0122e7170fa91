import { describe, expect, test } from 'vitest';
import type { Expression } from '../format.ts';
import { readFields, readsOf } from './reads.ts';

/** `a.b.0` for a read of data, `i0.b` for one of a frame. */
function reads(expression: Expression): string[] {
  return readsOf(expression).map(({ root, members }) => [root[0] === 'd' ? root[1] : root.join(''), ...members].join('.'));
}

describe('readsOf finds', () => {
  test.each<[Expression, string[]]>([
    ['static', []],
    [['u'], []],
    [['d', 'a'], ['a']],
    [['.', ['.', ['d', 'a'], 'b'], 'c'], ['a.b.c']],
    [['.', ['[', ['d', 'a'], 0], 'b'], ['a.0.b']],
    [
      ['.', ['[', ['d', 'a'], ['x', 0]], 'b'],
      ['x0', 'a'],
    ],
    [
      ['[', ['d', 'a'], ['.', ['d', 'b'], 'c']],
      ['b.c', 'a'],
    ],
    [['.', ['.', ['d', 'a'], 'list'], 'length'], ['a.list']],
    [['.', ['.', ['d', 'a'], 'length'], 'b'], ['a']],
    [['.', ['i', 1], 'on'], ['i1.on']],
    [['v', 0, 'x'], ['v0x']],
    [
      ['(', ['.', ['w', 'm'], 'f'], ['d', 'a'], ['.', ['d', 'b'], 'c']],
      ['a', 'b.c'],
    ],
    [['.', ['(', ['w', 'm'], ['d', 'a']], 'b'], ['a']],
    [
      ['.', ['.', ['?', ['d', 'a'], ['d', 'b'], 1], 'c'], 'd'],
      ['a', 'b'],
    ],
    [
      ['?', ['d', 'a'], ['d', 'b'], ['d', 'a']],
      ['a', 'b', 'a'],
    ],
    [
      ['a', ['d', 'a'], ['...', ['d', 'b']], 'd'],
      ['a', 'b'],
    ],
    [
      ['o', ['d', ['d', 'a']], ['w', 'd'], ['...', ['.', ['d', 'b'], 'c']]],
      ['a', 'b.c'],
    ],
    [
      ['c', 'd', ['d', 'a'], ['typeof', ['d', 'b']]],
      ['a', 'b'],
    ],
  ])('%j', (expression, expected) => {
    expect(reads(expression)).toEqual(expected);
  });
});

test('readFields names each data field once', () => {
  expect([...readFields(['+', ['.', ['d', 'a'], 'b'], ['+', ['d', 'a'], ['i', 0]]])]).toEqual(['a']);
});
