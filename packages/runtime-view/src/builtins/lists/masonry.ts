// A grid whose items keep their own heights: each goes under the column that ends first.

export interface MasonryOptions {
  readonly columns: number;
  /** Room between columns and between items, CSS pixels. */
  readonly crossGap: number;
  readonly mainGap: number;
  readonly columnWidth: number;
}

export interface MasonryLayout {
  readonly places: readonly { readonly left: number; readonly top: number }[];
  readonly height: number;
}

export function layOutMasonry(
  heights: readonly number[],
  { columns, crossGap, mainGap, columnWidth }: MasonryOptions,
): MasonryLayout {
  const ends = new Array<number>(columns).fill(0);
  const places = heights.map((height) => {
    const column = ends.indexOf(Math.min(...ends));
    const top = ends[column] ?? 0;
    ends[column] = top + height + mainGap;
    return { left: column * (columnWidth + crossGap), top };
  });
  return { places, height: Math.max(0, Math.max(...ends) - mainGap) };
}
