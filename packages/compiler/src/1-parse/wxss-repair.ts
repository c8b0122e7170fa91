// A stylesheet that is no CSS, made ready for the tolerant parser. A bracket or a quote that is not closed would take in
// everything up to the next one, whole rules included; here it takes in its own statement and no more. The statement is blanked, so
// that offsets stay; so is a brace that closes nothing, and blocks are closed where the text ends. One pass; every character is looked at a bounded number of times.

/**
 * More than a declaration of any browser's has. The tolerant parser takes every colon of a declaration for the start of another
 * one, and calls itself for each.
 */
const COLON_COUNT_MAX = 32;

export interface Repaired {
  /** As long as the source, and longer by the braces that it lacked. */
  readonly text: string;
  readonly problems: readonly Problem[];
}

interface Problem {
  readonly reason: string;
  readonly start: number;
  readonly end: number;
}

export function blankBrokenStatements(source: string): Repaired {
  const kept: string[] = [];
  const problems: Problem[] = [];
  const blocks: Problem[] = [];
  let start = 0;
  while (start < source.length) {
    const { end, reason } = readStatement(source, start);
    const statement = source.slice(start, end);
    const place = { start: start + statement.search(/\S|$/), end: start + statement.trimEnd().length };
    if (reason !== undefined) problems.push({ reason, ...place });
    let mark = source.slice(end, end + 1);
    if (mark === '{')
      blocks.push({ reason: 'a block is not closed', ...(place.start < end ? place : { start: end, end: end + 1 }) });
    else if (mark === '}' && blocks.pop() === undefined) {
      problems.push({ reason: 'a brace closes nothing', start: end, end: end + 1 });
      mark = ' ';
    }
    kept.push(reason === undefined ? statement : statement.replace(/[^\r\n]/g, ' '), mark);
    start = end + 1;
  }
  return { text: kept.join('') + '}'.repeat(blocks.length), problems: [...problems, ...blocks] };
}

interface Statement {
  /** Offset of the character that ends it: `;`, `{`, `}`, or of the text's end. */
  readonly end: number;
  /** Why it cannot be used, if it cannot. */
  readonly reason?: string;
}

/** A statement ends at the first `;`, `{` or `}` outside of quotes, comments and addresses, closed brackets or not. */
function readStatement(source: string, start: number): Statement {
  let brackets = 0;
  let colons = 0;
  let first = '';
  for (let at = start; at < source.length; at += 1) {
    const character = source[at] as string;
    if (first === '' && character.trim() !== '' && !source.startsWith('/*', at)) first = character;
    if (character === '/' && source[at + 1] === '*') {
      const close = source.indexOf('*/', at + 2);
      if (close === -1) return { end: source.length, reason: 'a comment is not closed' };
      at = close + 1;
    } else if (character === '"' || character === "'") {
      const close = endOfString(source, at);
      if (close === undefined) return { end: endOfLine(source, at), reason: 'a quote is not closed' };
      at = close;
    } else if (character === '\\') at += 1;
    else if (character === '(' && /url$/i.test(source.slice(Math.max(start, at - 3), at))) {
      const close = endOfAddress(source, at + 1);
      if (close === undefined) return { end: endOfLine(source, at), reason: UNCLOSED };
      at = close;
    } else if (character === '(' || character === '[') brackets += 1;
    else if (character === ')' || character === ']') {
      if (brackets === 0) return { end: endOfStatement(source, at), reason: 'a bracket closes nothing' };
      brackets -= 1;
    } else if (character === ':') colons += 1;
    else if (character === ';' || character === '{' || character === '}') {
      if (character === '{') return brackets > 0 ? { end: at, reason: UNCLOSED } : { end: at };
      return endDeclaration(at, brackets, colons, first);
    }
  }
  return endDeclaration(source.length, brackets, colons, first);
}

const UNCLOSED = 'a bracket is not closed';

/** `first`: its first character, '' where there is none. */
function endDeclaration(end: number, brackets: number, colons: number, first: string): Statement {
  if (brackets > 0) return { end, reason: UNCLOSED };
  if (colons > COLON_COUNT_MAX) return { end, reason: 'there are too many colons' };
  const isWord = /[^;{}@]/.test(first);
  return colons === 0 && isWord ? { end, reason: 'a colon is missing' } : { end };
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
