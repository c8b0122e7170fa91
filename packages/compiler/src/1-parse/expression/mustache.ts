// Where `{{` ends. A `}}` inside a string or inside nested braces does not end it; where reading it so finds no end,
// as after a stray apostrophe, the first plain `}}` does.

/** A stretch of an attribute value or a text. */
export type Segment =
  | { readonly kind: 'text'; readonly text: string }
  /** `start` is the offset of the source behind `{{`, in the text that was split. */
  | { readonly kind: 'mustache'; readonly source: string; readonly start: number }
  /** `{{` without an end; what follows it is text. */
  | { readonly kind: 'unclosed'; readonly text: string; readonly start: number };

/** Cuts a text at its mustaches. */
export function splitMustaches(text: string): readonly Segment[] {
  const segments: Segment[] = [];
  let position = 0;
  while (position < text.length) {
    const open = text.indexOf('{{', position);
    if (open > position || open < 0) segments.push({ kind: 'text', text: text.slice(position, open < 0 ? text.length : open) });
    if (open < 0) break;
    const close = findMustacheEnd(text, open + 2, text.length);
    if (close < 0) {
      segments.push({ kind: 'unclosed', text: text.slice(open), start: open });
      break;
    }
    segments.push({ kind: 'mustache', source: text.slice(open + 2, close), start: open + 2 });
    position = close + 2;
  }
  return segments;
}

/** Offset of the `}}` that ends the mustache whose inside begins at `start`; -1 where there is none before `limit`. */
export function findMustacheEnd(text: string, start: number, limit: number): number {
  const exact = findBalancedEnd(text, start, limit);
  if (exact >= 0) return exact;
  // Not `indexOf` on the whole text, which may go far beyond the limit.
  const plain = text.slice(start, limit).indexOf('}}');
  return plain < 0 ? -1 : start + plain;
}

function findBalancedEnd(text: string, start: number, limit: number): number {
  let braces = 0;
  for (let position = start; position < limit; position++) {
    const character = text[position];
    if (character === '"' || character === "'") {
      position = findStringEnd(text, position, limit);
      if (position < 0) return -1;
    } else if (character === '{') {
      // Two in a row are in no expression: this mustache was not closed. It also keeps the splitting linear.
      if (text[position + 1] === '{') return -1;
      braces++;
    } else if (character === '}') {
      if (braces === 0) {
        if (text[position + 1] === '}') return position;
      } else braces--;
    }
  }
  return -1;
}

/** A string does not go over the end of a line. */
function findStringEnd(text: string, start: number, limit: number): number {
  const quote = text[start];
  for (let position = start + 1; position < limit; position++) {
    const character = text[position];
    if (character === quote) return position;
    if (character === '\n') return -1;
    if (character === '\\') position++;
  }
  return -1;
}
