// Events of a built-in component that look like slips, and are those of the program's own components: what they trigger with
// `bubbles` reaches what is around them.

import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { classifyAttribute } from './attribute-names.ts';

/** @param codes of all modules of the program */
export function createOwnEventCheck(
  codes: readonly string[],
  readText: (file: string) => string | undefined,
): (finding: Diagnostic) => boolean {
  const known = new Map<string, boolean>();
  return ({ code, file, range }) => {
    if (code !== 'WXML_ATTRIBUTE_UNKNOWN' || range === undefined) return false;
    const meaning = classifyAttribute(readText(file)?.slice(range.start.offset, range.end.offset) ?? '');
    if (meaning.kind !== 'event') return false;
    const { event } = meaning;
    const isOwn = known.get(event) ?? codes.some((text) => triggers(text, event));
    known.set(event, isOwn);
    return isOwn;
  };
}

function triggers(code: string, event: string): boolean {
  return ['"', "'", '`'].some((quote) => code.includes(quote + event + quote)) && code.includes('bubbles');
}
