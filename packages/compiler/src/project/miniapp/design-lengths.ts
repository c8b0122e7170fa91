// `design_width`: the width, in the pixels of the author's drawing, that the screen has. Lengths in `px` are parts of it, so
// they become `rpx`, of which the screen has 750, and scale as those do. Media queries ask about the device, and stay.

import parseValue from 'postcss-value-parser';
import { parseCssSafely } from '../../1-parse/css.ts';
import { replaceLengths } from '../../1-parse/css-lengths.ts';
import { splitMustaches } from '../../1-parse/expression/mustache.ts';

const RPX_OF_SCREEN = 750;

/** Lengths of a stylesheet. */
export function scaleStylesheet(css: string, designWidth: number): string {
  const root = parseCssSafely(css);
  root.walkDecls((declaration) => {
    declaration.value = scaleValue(declaration.value, designWidth);
  });
  return root.toString();
}

/** Lengths of a `style` attribute. A number that data gives is multiplied where it is shown. */
export function scaleInlineStyle(style: string, designWidth: number): string {
  const factor = round(RPX_OF_SCREEN / designWidth);
  const segments = splitMustaches(style);
  const isScaled = (index: number): boolean => {
    const next = segments[index];
    return next?.kind === 'text' && /^px\b/i.test(next.text);
  };
  const parts = segments.map((segment, index) => {
    if (segment.kind === 'unclosed') return segment.text;
    if (segment.kind === 'text') {
      const isUnit = isScaled(index) && segments[index - 1]?.kind === 'mustache';
      return scaleValue(isUnit ? segment.text.slice('px'.length) : segment.text, designWidth);
    }
    const mustache = `{{${segment.source}}}`;
    if (!isScaled(index + 1)) return mustache;
    return factor === 1 ? `${mustache}rpx` : `calc(${mustache}rpx * ${factor})`;
  });
  return parts.join('');
}

/** What is quoted or an address is no length. */
function scaleValue(text: string, designWidth: number): string {
  const value = parseValue(text);
  value.walk((node) => {
    if (node.type === 'function' && /^(?:url|src)$/i.test(node.value)) return false;
    if (node.type === 'word') node.value = scaleNumbers(node.value, designWidth);
    return undefined;
  });
  return value.toString();
}

/** CSS pixels of an attribute such as `width="40"`. */
export function scalePixels(pixels: number, designWidth: number): string {
  return `${round((pixels * RPX_OF_SCREEN) / designWidth)}rpx`;
}

function scaleNumbers(text: string, designWidth: number): string {
  return replaceLengths(text, 'px', (pixels) => scalePixels(pixels, designWidth));
}

function round(value: number): number {
  return Number(value.toFixed(5));
}
