// Stylesheets name the fonts of phones. Where none of them is, a browser on a desk takes its serif font, a phone's page does
// not: so lists of fonts that end without a generic name get one.

import type { Declaration } from 'postcss';

const GENERIC = /^(?:(?:ui-)?(?:sans-)?serif|(?:ui-)?monospace|ui-rounded|cursive|fantasy|system-ui|math|emoji|fangsong)$/i;
/** Alone they are no list of fonts: words for every property, and those of `font` that mean a whole one. */
const WHOLE_VALUE =
  /^(?:inherit|initial|unset|revert|revert-layer|caption|icon|menu|message-box|small-caption|status-bar|none|normal)$/i;

/** Changes the declaration, where it lists fonts to be tried. In `@font-face` the name is not one of those. */
export function addFallbackFont(declaration: Declaration): void {
  const { prop, parent } = declaration;
  if (!/^(?:font|font-family|--.*font-family)$/i.test(prop)) return;
  if (parent?.type === 'atrule' && 'name' in parent && parent.name === 'font-face') return;
  const value = declaration.value.trim();
  const last = value.slice(value.lastIndexOf(',') + 1).trim();
  const lastWord = last.split(/\s/).at(-1) ?? '';
  if (value === '' || WHOLE_VALUE.test(value) || GENERIC.test(lastWord)) return;
  declaration.value = `${value}, sans-serif`;
}
