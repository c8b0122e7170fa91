// Attributes of `<text>` that change the text in it.

import { lookUp } from './look-up.ts';

const NAMED: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  lt: '<',
  gt: '>',
  amp: '&',
  apos: "'",
  quot: '"',
  ensp: '\u2002',
  emsp: '\u2003',
};

/** The entities that `decode` stands for; others are left as they are. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, (whole, hex: string, decimal: string, name: string) => {
    if (name !== undefined) return lookUp(NAMED, name) ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

const SPACES: Readonly<Record<string, string>> = { ensp: '\u2002', emsp: '\u2003', nbsp: '\u00a0' };

/** `space`: how wide a space in the text is. */
export function widenSpaces(text: string, space: unknown): string {
  const wide = typeof space === 'string' ? lookUp(SPACES, space) : undefined;
  return wide === undefined ? text : text.replaceAll(' ', wide);
}
