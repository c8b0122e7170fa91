import { describe, expect, it } from 'vitest';
import { frictionPath, springPath } from './glide.ts';

const timeOf = (path: { isOver(ms: number): boolean }): number => {
  let ms = 0;
  while (!path.isOver(ms)) ms += 1;
  return ms;
};

describe('springPath', () => {
  const path = springPath({ x: 0, y: 50 }, { x: 100, y: 0 }, 20);

  it('leads from here to there without going too far', () => {
    const places = Array.from({ length: 100 }, (_, index) => path.at(index * 10));
    expect(path.at(0)).toEqual({ x: 0, y: 50 });
    expect(path.at(timeOf(path))).toEqual({ x: 100, y: 0 });
    expect(places.every(({ x }, index) => index === 0 || x >= (places[index - 1]?.x ?? 0))).toBe(true);
  });

  it('takes less time with more damping', () => {
    expect(timeOf(springPath({ x: 0, y: 0 }, { x: 100, y: 0 }, 40))).toBeLessThan(timeOf(path));
  });
});

describe('frictionPath', () => {
  it('ends, sooner with more friction', () => {
    const [little, much] = [1, 4].map((friction) => frictionPath({ x: 0, y: 0 }, { x: 1, y: 0 }, friction)) as [
      ReturnType<typeof frictionPath>,
      ReturnType<typeof frictionPath>,
    ];
    expect(timeOf(much)).toBeLessThan(timeOf(little));
    expect(much.at(10_000).x).toBeLessThan(little.at(10_000).x);
  });
});
