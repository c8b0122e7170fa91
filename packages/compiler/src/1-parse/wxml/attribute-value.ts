// Where an attribute's value ends. Normally at its quote, `{{ }}` or not. But `class="{{ a ? "b" : "c" }}"` is written
// too, and so is `class="{{ a" wx:if="{{ b }}"` with the braces forgotten: a quote inside an open mustache ends the
// value unless what reading on gives is an expression.

import { findMustacheEnd } from '../expression/mustache.ts';
import { parseExpression } from '../expression/parse-expression.ts';

export interface AttributeValue {
  readonly value: string;
  readonly valueStart: number;
  /** Offset behind the value and its quote. */
  readonly end: number;
  /** False when the closing quote is missing. */
  readonly closed: boolean;
}

/** Longest mustache with quotes of the value's own kind; bounds the second reading. */
const QUOTED_MUSTACHE_MAX = 1000;

/** Reads the value that begins at an offset, which is behind `=` and its white space. */
export function readAttributeValue(source: string, start: number): AttributeValue {
  const quote = source[start];
  return quote === '"' || quote === "'" ? readQuoted(source, start + 1, quote) : readUnquoted(source, start);
}

function readQuoted(source: string, valueStart: number, quote: string): AttributeValue {
  let end = source.indexOf(quote, valueStart);
  for (let checked = valueStart; end >= 0; ) {
    const beyond = endOfQuotingMustache(source, checked, end);
    if (beyond === undefined) break;
    checked = beyond;
    end = source.indexOf(quote, beyond);
  }
  if (end >= 0) return { value: source.slice(valueStart, end), valueStart, end: end + 1, closed: true };
  const line = /[\r\n>]/g;
  line.lastIndex = valueStart;
  const stop = line.exec(source)?.index ?? source.length;
  return { value: source.slice(valueStart, stop), valueStart, end: stop, closed: false };
}

/** Offset behind a mustache that is open at a quote and reads as an expression across it. */
function endOfQuotingMustache(source: string, start: number, quoteAt: number): number | undefined {
  const before = source.slice(start, quoteAt);
  const open = start + before.lastIndexOf('{{');
  if (open < start || before.includes('}}', open - start)) return undefined;
  const end = findMustacheEnd(source, open + 2, Math.min(source.length, open + QUOTED_MUSTACHE_MAX));
  if (end < quoteAt) return undefined;
  try {
    parseExpression(source.slice(open + 2, end), () => true);
    return end + 2;
  } catch {
    return undefined;
  }
}

function readUnquoted(source: string, start: number): AttributeValue {
  let end = start;
  while (end < source.length) {
    if (source.startsWith('{{', end)) {
      const close = findMustacheEnd(source, end + 2, Math.min(source.length, end + QUOTED_MUSTACHE_MAX));
      end = close < 0 ? end + 2 : close + 2;
    } else if (/[\s>]/.test(source[end] as string) || source.startsWith('/>', end)) break;
    else end++;
  }
  return { value: source.slice(start, end), valueStart: start, end, closed: true };
}
