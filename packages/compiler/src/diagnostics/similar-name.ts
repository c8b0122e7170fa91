// "Did you mean": the known name that a misspelt one most likely stands for.

/** Longer names are not misspelt ones of ours; the comparison is quadratic in the length. */
const LENGTH_MAX = 48;

/**
 * The nearest of `candidates`, the earlier one of equals, or `undefined` where none is near: a name of 3 or 4 characters
 * may have 1 mistake, up to 8 characters 2, longer ones 3. A mistake is a character too many, too few or wrong, or two swapped;
 * case and hyphens do not count.
 */
export function findSimilarName(name: string, candidates: Iterable<string>): string | undefined {
  if (name.length > LENGTH_MAX) return undefined;
  const written = normalize(name);
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    if (candidate === name) continue;
    const known = normalize(candidate);
    const allowed = Math.min(mistakesIn(Math.min(written.length, known.length)), bestDistance - 1);
    if (Math.abs(written.length - known.length) > allowed) continue;
    const distance = countMistakes(written, known);
    if (distance > allowed) continue;
    best = candidate;
    bestDistance = distance;
  }
  return best;
}

function normalize(name: string): string {
  return name.replace(/[-_]/g, '').toLowerCase();
}

function mistakesIn(length: number): number {
  if (length < 2) return 0;
  return length <= 4 ? 1 : length <= 8 ? 2 : 3;
}

/** Edit distance with swaps of neighbours. */
function countMistakes(a: string, b: string): number {
  let twoAbove: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current[column] = Math.min(
        (above[column] as number) + 1,
        (current[column - 1] as number) + 1,
        (above[column - 1] as number) + same,
        swapped ? (twoAbove[column - 2] as number) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    twoAbove = above;
    above = current;
  }
  return above[b.length] as number;
}
