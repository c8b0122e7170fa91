import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOf, clamp, resist } from './bounds.ts';

const box = (left: number, top: number, width: number, height: number) => ({ left, top, width, height });

describe('boundsOf', () => {
  it.each([
    ['keeps a smaller view inside', { width: 300, height: 200 }, box(0, 0, 100, 50), 1, [0, 200], [0, 150]],
    ['counts from where the layout has put it', { width: 300, height: 200 }, box(20, 10, 100, 50), 1, [-20, 180], [-10, 140]],
    ['keeps a larger view around its area', { width: 100, height: 100 }, box(0, 0, 300, 100), 1, [-200, 0], [0, 0]],
    ['counts what a view has grown by', { width: 300, height: 300 }, box(0, 0, 100, 100), 2, [50, 150], [50, 150]],
  ])('%s', (_, area, view, scale, x, y) => {
    const bounds = boundsOf(area, view, scale);
    expect([bounds.x.min, bounds.x.max]).toEqual(x);
    expect([bounds.y.min, bounds.y.max]).toEqual(y);
  });
});

describe('resist', () => {
  it('changes nothing inside, and never lets go of a view outside', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5000, max: 5000 }), (value) => {
        const range = { min: 0, max: 100 };
        const shown = resist(value, range, 60);
        const over = Math.abs(shown - clamp(value, range));
        expect(over).toBeLessThanOrEqual(60);
        expect(over > 0).toBe(value < 0 || value > 100);
      }),
    );
  });
});
