import type { CanvasPlatform } from '../platform.ts';

interface TextMeasurer {
  font: string;
  measureText(text: string): { readonly width: number };
}

/** Widths of texts as the browser will draw them; without a canvas, about so. */
export function createTextMeasure(canvas: CanvasPlatform | undefined): (text: string, font: string) => number {
  let measurer: TextMeasurer | null | undefined;
  return (text, font) => {
    measurer ??= canvas ? (canvas.create(1, 1).getContext('2d') as TextMeasurer | null) : null;
    if (measurer === null) return estimateWidth(text, Number(/([\d.]+)px/.exec(font)?.[1] ?? 10));
    measurer.font = font;
    return measurer.measureText(text).width;
  };
}

/** Wide characters are as wide as they are high; letters about half. */
function estimateWidth(text: string, fontPx: number): number {
  let width = 0;
  for (const character of text) width += character > '\u2e7f' ? 1 : 0.55;
  return width * fontPx;
}
