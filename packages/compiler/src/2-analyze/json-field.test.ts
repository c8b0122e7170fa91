import { describe, expect, it } from 'vitest';
import { acceptCount } from './json-field.ts';

describe('acceptCount', () => {
  it.each<[unknown, number | undefined]>([
    [50, 50],
    ['50', 50],
    [0.6, 1],
    [-0.4, -0],
    [-1, undefined],
    ['', undefined],
    ['x', undefined],
    [2 ** 53, undefined],
    [1e300, undefined],
    ['1e999', undefined],
    [null, undefined],
  ])('takes %j for %j', (value, count) => {
    expect(acceptCount(value)).toBe(count);
  });
});
