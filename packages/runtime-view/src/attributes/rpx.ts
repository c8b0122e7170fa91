// `rpx` in inline styles, which are built at run time. Stylesheets are converted by the compiler, by the same rule:
// 750rpx is the width of the screen, and digits are rounded up, since browsers cut lengths.

import { toText } from '@dinghy/template';

const RPX = /(^|[^\w#.-])(-?(?:\d+(?:\.\d*)?|\.\d+))rpx\b/gi;

/** Inline styles repeat from row to row. */
const CACHE_MAX = 1000;
const cache = new Map<string, string>();

export function convertRpx(style: string): string {
  if (!/rpx/i.test(style)) return style;
  const cached = cache.get(style);
  if (cached !== undefined) return cached;
  const converted = style.replace(RPX, (_, before: string, amount: string) => `${before}${toVw(Number(amount))}`);
  if (cache.size >= CACHE_MAX) cache.clear();
  cache.set(style, converted);
  return converted;
}

function toVw(rpx: number): string {
  return `${(Math.sign(rpx) * Math.ceil(Number(((Math.abs(rpx) / 7.5) * 1e5).toFixed(3)))) / 1e5}vw`;
}

/** Length of a property that takes numbers (pixels) or text with a unit. */
export function toLength(value: unknown): string {
  if (typeof value === 'number') return `${value}px`;
  const text = toText(value ?? '').trim();
  return /^-?[\d.]+$/.test(text) ? `${text}px` : convertRpx(text);
}
