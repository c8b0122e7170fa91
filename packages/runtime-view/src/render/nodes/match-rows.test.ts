import { matchKeys } from '@dinghy/template';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { matchRows } from './match-rows.ts';

interface Item {
  readonly id: number;
}

/** For each item the place of its row among those before, or -1. */
function rowsOf(before: readonly Item[], items: readonly Item[], key: string | undefined, takesIds: boolean): number[] {
  const { start, oldEnd, newEnd, places, partners } = matchRows(before, items, key, takesIds);
  const rows = items.map((_, at) => {
    if (at < start) return at;
    if (at >= newEnd) return at - newEnd + oldEnd;
    return oldEnd === newEnd ? at : -1;
  });
  if (partners === undefined) return rows;
  for (const [at, place] of places.entries()) rows[place] = partners[at] as number;
  return rows;
}

/** Two lists that share items, and items of one key: ids repeat where `most` is small. */
function lists(most: number, isUnique: boolean): fc.Arbitrary<readonly [Item[], Item[]]> {
  const shared = Array.from({ length: most + 1 }, (_, id): Item => ({ id }));
  const item = fc.tuple(fc.nat(most), fc.boolean()).map(([id, isShared]) => (isShared ? (shared[id] as Item) : { id }));
  const list = isUnique ? fc.uniqueArray(item, { selector: ({ id }) => id }) : fc.array(item, { maxLength: 8 });
  return fc.tuple(list, list);
}

it('is what comparing all keys tells, where keys are there once or ids are taken', () => {
  fc.assert(
    fc.property(
      fc.boolean().chain((takesIds) => fc.tuple(fc.constant(takesIds), lists(takesIds ? 3 : 12, !takesIds))),
      ([takesIds, [before, items]]) => {
        expect(rowsOf(before, items, 'id', takesIds)).toEqual([...matchKeys(before, items, 'id')]);
      },
    ),
  );
});

it('gives no row to two items, and rows to items of their key, where keys repeat', () => {
  fc.assert(
    fc.property(lists(3, false), ([before, items]) => {
      const rows = rowsOf(before, items, 'id', false);
      const given = rows.filter((row) => row >= 0);
      expect(new Set(given).size).toBe(given.length);
      for (const [at, row] of rows.entries()) if (row >= 0) expect(before[row]?.id).toBe(items[at]?.id);
    }),
  );
});

it('goes by places without a key', () => {
  fc.assert(
    fc.property(lists(3, false), ([before, items]) => {
      expect(rowsOf(before, items, undefined, false)).toEqual(items.map((_, at) => (at < before.length ? at : -1)));
    }),
  );
});

it('asks for nothing but what moves', () => {
  const before = Array.from({ length: 9 }, (_, id) => ({ id }));
  const items = before.slice();
  [items[1], items[7]] = [before[7] as Item, before[1] as Item];
  expect(matchRows(before, items, 'id', false)).toMatchObject({ places: [1, 7], partners: Int32Array.of(7, 1) });
});
