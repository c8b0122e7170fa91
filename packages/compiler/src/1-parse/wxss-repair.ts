// A stylesheet that is no CSS, made ready for the tolerant parser. A bracket or a quote that is not closed would take in
// everything up to the next one, whole rules included; here it takes in its own statement and no more. The statement is blanked, so
// that offsets stay. One pass; every character is looked at a bounded number of times.

/**
 * More than a declaration of any browser's has. The tolerant parser takes every colon of a declaration for the start of another
 * one, and calls itself for each.
 */
const COLON_COUNT_MAX = 32;

export function blankBrokenStatements(source: string): string {
  const kept: string[] = [];
  let start = 0;
  while (start < source.length) {
    const { end, isBroken } = readStatement(source, start);
    const statement = source.slice(start, end);
    kept.push(isBroken ? statement.replace(/[^\r\n]/g, ' ') : statement, source.slice(end, end + 1));
    start = end + 1;
  }
  return kept.join('');
}

interface Statement {
  /** Offset of the character that ends it: `;`, `{`, `}`, or of the text's end. */
  readonly end: number;
  readonly isBroken: boolean;
}

/** A statement ends at the first `;`, `{` or `}` outside of quotes, comments and addresses, closed brackets or not. */
function readStatement(source: string, start: number): Statement {
  let brackets = 0;
  let colons = 0;
  for (let at = start; at < source.length; at += 1) {
    const character = source[at];
    if (character === '/' && source[at + 1] === '*') {
      const close = source.indexOf('*/', at + 2);
      if (close === -1) return { end: source.length, isBroken: true };
      at = close + 1;
    } else if (character === '"' || character === "'") {
      const close = endOfString(source, at);
      if (close === undefined) return { end: endOfLine(source, at), isBroken: true };
      at = close;
    } else if (character === '\\') at += 1;
    else if (character === '(' && /url$/i.test(source.slice(Math.max(start, at - 3), at))) {
      const close = endOfAddress(source, at + 1);
      if (close === undefined) return { end: endOfLine(source, at), isBroken: true };
      at = close;
    } else if (character === '(' || character === '[') brackets += 1;
    else if (character === ')' || character === ']') {
      if (brackets === 0) return { end: endOfStatement(source, at), isBroken: true };
      brackets -= 1;
    } else if (character === ':') colons += 1;
    else if (character === ';' || character === '{' || character === '}') {
      return { end: at, isBroken: brackets > 0 || (colons > COLON_COUNT_MAX && character !== '{') };
    }
  }
  return { end: source.length, isBroken: brackets > 0 || colons > COLON_COUNT_MAX };
}

function endOfString(source: string, open: number): number | undefined {
  const quote = source[open];
  for (let at = open + 1; at < source.length; at += 1) {
    const character = source[at];
    if (character === quote) return at;
    if (character === '\n' || character === '\r') return undefined;
    if (character === '\\') at += 1;
  }
  return undefined;
}

/** Of an address without quotes a semicolon is a part, as in data URLs; white space inside it is none. */
function endOfAddress(source: string, start: number): number | undefined {
  for (let at = start; at < source.length; at += 1) {
    const character = source[at];
    if (character === ')') return at;
    if (character === '"' || character === "'") {
      const close = endOfString(source, at);
      if (close === undefined) return undefined;
      at = close;
    } else if (character === '{' || character === '}' || character === '\n' || character === '(') return undefined;
    else if (character === '\\') at += 1;
  }
  return undefined;
}

function endOfStatement(source: string, from: number): number {
  return search(source, /[;{}]/g, from);
}

function endOfLine(source: string, from: number): number {
  return search(source, /[\r\n;{}]/g, from);
}

function search(source: string, pattern: RegExp, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(source)?.index ?? source.length;
}
