// Text of a mini-program that stands in the trusted chrome must not reorder, hide or imitate what is beside it.

/** Controls, direction overrides, zero-width and other invisible characters. */
const INVISIBLE = /[\p{Cc}\p{Cf}\u2028\u2029]+/gu;

/** The joiners stay, scripts and emoji need them. */
function clean(line: string): string {
  return line.replace(INVISIBLE, (found) => found.replace(/[^\u200c\u200d]+/g, ' '));
}

/** One line of at most `maxLength` characters. */
export function cleanLine(text: string, maxLength = 200): string {
  return cut(clean(beginning(text, maxLength)).trim(), maxLength);
}

/** Keeps line breaks; for bodies of dialogs. */
export function cleanParagraphs(text: string, maxLength = 4000): string {
  const lines = beginning(text, maxLength).replace(/\r\n?/g, '\n').split('\n');
  return cut(lines.map(clean).join('\n'), maxLength);
}

/** All that can be shown, with room for what will be taken out: text of millions of characters must not hold up the host page. */
function beginning(text: string, maxLength: number): string {
  return text.slice(0, maxLength * 10);
}

function cut(text: string, maxLength: number): string {
  const characters = [...text];
  return characters.length <= maxLength ? text : `${characters.slice(0, maxLength - 1).join('')}…`;
}
