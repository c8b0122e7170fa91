// The string methods that take regular expressions, over one primitive: the first match at or after a position.

import { toText } from '../text.ts';
import { WxsFunction } from './function.ts';
import { type Match, WxsRegExp } from './regexp.ts';
import { charge, type WxsState } from './state.ts';
import { own } from './values.ts';

/** `RegExp.prototype.exec`: honours and moves `lastIndex` when global. */
export function exec(state: WxsState, regexp: WxsRegExp, text: string): Match | null {
  const start = regexp.global ? regexp.lastIndex : 0;
  const match = start > text.length ? null : find(state, regexp, text, start);
  if (regexp.global) regexp.lastIndex = match === null ? 0 : match.end;
  return match;
}

/** The array that `exec` and `match` answer with: groups, with `index` and `input` on it. */
export function toMatchArray(match: Match | null, text: string): unknown {
  return match === null ? null : own(Object.assign(match.groups.slice(), { index: match.index, input: text }));
}

export function match(state: WxsState, text: string, pattern: unknown): unknown {
  const regexp = toRegExp(pattern);
  if (!regexp.global) return toMatchArray(exec(state, regexp, text), text);
  const all = allMatches(state, regexp, text).map(({ groups }) => groups[0]);
  return all.length === 0 ? null : own(all);
}

export function search(state: WxsState, text: string, pattern: unknown): number {
  return find(state, toRegExp(pattern), text, 0)?.index ?? -1;
}

export function replace(state: WxsState, text: string, pattern: unknown, replacement: unknown): string {
  let result = '';
  let end = 0;
  for (const found of matchesOf(state, text, pattern)) {
    result += text.slice(end, found.index) + replacementFor(found, text, replacement);
    end = found.end;
    charge(state, 1 + (result.length >> 8));
  }
  return result + text.slice(end);
}

export function split(state: WxsState, text: string, separator: unknown, limit: unknown): string[] {
  const most = limit === undefined ? Number.POSITIVE_INFINITY : (limit as number) >>> 0;
  if (!(separator instanceof WxsRegExp)) {
    const parts = separator === undefined ? [text] : text.split(toText(separator));
    return own(parts.slice(0, Math.min(most, parts.length)));
  }
  const parts: (string | undefined)[] = [];
  let start = 0;
  for (const found of allMatches(state, separator, text)) {
    // An empty match splits between characters, not at the ends.
    if (found.end === found.index && (found.index === start || found.index >= text.length)) continue;
    parts.push(text.slice(start, found.index), ...found.groups.slice(1));
    start = found.end;
  }
  parts.push(text.slice(start));
  return own(parts.slice(0, Math.min(most, parts.length)) as string[]);
}

function matchesOf(state: WxsState, text: string, pattern: unknown): readonly Match[] {
  if (pattern instanceof WxsRegExp) {
    if (pattern.global) return allMatches(state, pattern, text);
    const first = find(state, pattern, text, 0);
    return first === null ? [] : [first];
  }
  const literal = toText(pattern);
  const index = text.indexOf(literal);
  return index < 0 ? [] : [{ index, end: index + literal.length, groups: [literal] }];
}

function allMatches(state: WxsState, regexp: WxsRegExp, text: string): Match[] {
  regexp.lastIndex = 0;
  const matches: Match[] = [];
  for (let start = 0; start <= text.length; ) {
    const found = find(state, regexp, text, start);
    if (found === null) break;
    matches.push(found);
    start = found.end > found.index ? found.end : found.end + 1;
  }
  return matches;
}

function find(state: WxsState, regexp: WxsRegExp, text: string, start: number): Match | null {
  charge(state, 1);
  return regexp.matchFrom(state, text, start);
}

function toRegExp(pattern: unknown): WxsRegExp {
  return pattern instanceof WxsRegExp ? pattern : new WxsRegExp(toText(pattern), '');
}

function replacementFor(found: Match, text: string, replacement: unknown): string {
  if (replacement instanceof WxsFunction) return replacementText(replacement.invoke([...found.groups, found.index, text]));
  const groupCount = found.groups.length - 1;
  return replacementText(replacement).replace(/\$(?:([$&`'])|(\d\d?))/g, (whole: string, sign: string, digits: string) => {
    if (sign === '$') return '$';
    if (sign === '&') return found.groups[0] as string;
    if (sign === '`') return text.slice(0, found.index);
    if (sign === "'") return text.slice(found.end);
    // `$12` with fewer than twelve groups is `$1` followed by a 2.
    const used = Number(digits) <= groupCount ? digits : digits.slice(0, 1);
    const group = Number(used);
    return group === 0 || group > groupCount ? whole : (found.groups[group] ?? '') + digits.slice(used.length);
  });
}

/** `replace` spells `undefined` out, as JavaScript does. */
function replacementText(value: unknown): string {
  return value === undefined ? 'undefined' : toText(value);
}
