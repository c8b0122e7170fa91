// postcss on the text of a sheet and nothing else. By itself it reads the source map that a comment names or holds, so that a
// broken one would end the build, and takes a byte order mark off, so that offsets would be those of another text.

import { parse, type Root } from 'postcss';
import parseLeniently from 'postcss-safe-parser';

const NO_MAP = { map: false };

/** Offsets in the tree are those of `source`. Throws `CssSyntaxError`. */
export function parseCss(source: string): Root {
  return parse(blankMark(source), NO_MAP);
}

/** Of any text: what cannot be read becomes part of what is around it. */
export function parseCssSafely(source: string): Root {
  return parseLeniently(blankMark(source), NO_MAP) as Root;
}

function blankMark(source: string): string {
  return source.replace(/^[\uFEFF\uFFFE]/, ' ');
}
