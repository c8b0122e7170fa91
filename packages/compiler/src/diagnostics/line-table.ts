import type { Position } from './diagnostic.ts';

/** Where offsets of one text are. It reads the text once, when it is first asked; offsets beyond the text are its end. */
export type LineTable = (offset: number) => Position;

/** For many places of one text. Line ends are `\n`, `\r\n` and `\r`. */
export function createLineTable(source: string): LineTable {
  let starts: readonly number[] | undefined;
  return (offset) => {
    starts ??= [0, ...Array.from(source.matchAll(/\r\n?|\n/g), ({ index, 0: end }) => index + end.length)];
    const within = Math.max(0, Math.min(offset, source.length));
    const line = countUpTo(starts, within);
    return { offset: within, line, column: within - (starts[line - 1] ?? 0) + 1 };
  };
}

/** How many of the numbers, which ascend, are not greater. */
function countUpTo(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] as number) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
