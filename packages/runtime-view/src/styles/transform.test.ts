import { describe, expect, it } from 'vitest';
import { toTransform } from './transform.ts';

describe('toTransform', () => {
  it.each([
    ['rotate', [45], 'rotate(45deg)'],
    ['translate', [10, '75rpx'], 'translate(10px, 10vw)'],
    ['rotate3d', [1, 0, 0, 30], 'rotate3d(1, 0, 0, 30deg)'],
    ['scale', [2], 'scale(2)'],
  ])('writes %s as CSS has it', (name, args, text) => {
    expect(toTransform(name, args)).toBe(text);
  });

  it('leaves out arguments that a function does not have, and those at the end that are not given', () => {
    expect(toTransform('rotate', [0, 0])).toBe('rotate(0deg)');
    expect(toTransform('scale', [2, null])).toBe('scale(2)');
    expect(toTransform('translate', [5, undefined])).toBe('translate(5px)');
  });

  it('knows no other name, whatever objects have under it', () => {
    expect(toTransform('constructor', [1])).toBe(undefined);
    expect(toTransform('opacity', [1])).toBe(undefined);
  });
});
