import { describe, expect, it } from 'vitest';
import { layOutMasonry } from './masonry.ts';

describe('layOutMasonry', () => {
  it('puts each item under the column that ends first', () => {
    const { places, height } = layOutMasonry([100, 40, 30, 10], { columns: 2, crossGap: 8, mainGap: 10, columnWidth: 150 });
    expect(places).toEqual([
      { left: 0, top: 0 },
      { left: 158, top: 0 },
      { left: 158, top: 50 },
      { left: 158, top: 90 },
    ]);
    expect(height).toBe(100);
  });

  it('is nothing without items', () => {
    expect(layOutMasonry([], { columns: 3, crossGap: 0, mainGap: 10, columnWidth: 1 })).toEqual({ places: [], height: 0 });
  });
});
