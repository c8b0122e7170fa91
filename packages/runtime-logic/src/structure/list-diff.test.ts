import fc from 'fast-check';
import { expect, it } from 'vitest';
import { movedRows } from './list-diff.ts';

/** Length of the longest run that counts up, by trying every row as its end. */
function longestRun(values: readonly number[]): number {
  const lengths: number[] = [];
  for (const [at, value] of values.entries())
    lengths.push(1 + Math.max(0, ...lengths.filter((_, before) => before < at && (values[before] as number) < value)));
  return Math.max(0, ...lengths);
}

it('movedRows names as few rows as can be, so that the others keep their order', () => {
  const partners = fc
    .uniqueArray(fc.nat(30))
    .chain((kept) => fc.shuffledSubarray([...kept, -1, -1], { minLength: kept.length }))
    .map((places) => places.concat(-1));
  fc.assert(
    fc.property(partners, (places) => {
      const moved = movedRows(places);
      const kept = places.filter((place) => place >= 0);
      const stays = kept.filter((place) => !moved.has(place));
      expect(stays).toEqual([...stays].sort((a, b) => a - b));
      expect(stays).toHaveLength(longestRun(kept));
      expect(moved.size).toBe(kept.length - stays.length);
    }),
  );
});
