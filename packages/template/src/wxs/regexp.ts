// Regular expressions of WXS. The native engine cannot be interrupted, and a pattern such as `(a+)+$` keeps it busy for
// ever; on the view's main thread that would freeze the host's page. This one is a backtracking matcher that counts
// steps like everything else in WXS.
//
// A matcher takes a position and what is to match behind it, and answers where the whole match ends, or -1.

import { fold, isLineEnd, isWord, parseRegExp, type RegExpNode } from './regexp-parse.ts';
import { charge, type WxsState } from './state.ts';

export interface Match {
  readonly index: number;
  readonly end: number;
  /** Item 0 is the whole match. */
  readonly groups: readonly (string | undefined)[];
}

/** One attempt: its text and what its groups have matched, as start and end. */
interface Attempt {
  readonly text: string;
  readonly state: WxsState;
  groups: readonly (readonly [start: number, end: number] | undefined)[];
}

type Continue = (position: number) => number;
type Matcher = (attempt: Attempt, position: number, next: Continue) => number;

/** A regular expression made by `getRegExp`. */
export class WxsRegExp {
  readonly source: string;
  readonly flags: string;
  lastIndex = 0;
  readonly #matcher: Matcher;
  readonly #groupCount: number;

  /** Throws a `SyntaxError`. */
  constructor(source: string, flags: string) {
    if (!/^[gim]*$/.test(flags) || new Set(flags).size < flags.length)
      throw new SyntaxError(`Invalid regular expression flags '${flags}'`);
    const ignoreCase = flags.includes('i');
    const { root, groupCount } = parseRegExp(source, ignoreCase);
    this.source = source;
    this.flags = flags;
    this.#matcher = build(root, { ignoreCase, multiline: flags.includes('m') });
    this.#groupCount = groupCount;
  }

  get global(): boolean {
    return this.flags.includes('g');
  }

  /** The first match at or after a position. */
  matchFrom(state: WxsState, text: string, start: number): Match | null {
    for (let index = start; index <= text.length; index++) {
      const attempt: Attempt = { text, state, groups: [] };
      const end = this.#matcher(attempt, index, (position) => position);
      if (end < 0) continue;
      const groups: (string | undefined)[] = [text.slice(index, end)];
      for (let group = 1; group <= this.#groupCount; group++) {
        const span = attempt.groups[group];
        groups.push(span && text.slice(span[0], span[1]));
      }
      return { index, end, groups };
    }
    return null;
  }

  toString(): string {
    return `/${this.source}/${this.flags}`;
  }

  toJSON(): Record<string, never> {
    return {};
  }
}

interface Flags {
  readonly ignoreCase: boolean;
  readonly multiline: boolean;
}

function build(node: RegExpNode, flags: Flags): Matcher {
  switch (node.kind) {
    case 'set': {
      const { has } = node;
      return ({ text, state }, position, next) => {
        charge(state, 1);
        return position < text.length && has(text.charCodeAt(position)) ? next(position + 1) : -1;
      };
    }
    case 'sequence':
      return node.items
        .map((item) => build(item, flags))
        .reduceRight<Matcher>(
          (behind, item) => (attempt, position, next) => item(attempt, position, (end) => behind(attempt, end, next)),
          (_, position, next) => next(position),
        );
    case 'choice': {
      const items = node.items.map((item) => build(item, flags));
      return (attempt, position, next) => {
        const { groups } = attempt;
        for (const item of items) {
          const end = item(attempt, position, next);
          if (end >= 0) return end;
          attempt.groups = groups;
        }
        return -1;
      };
    }
    case 'group': {
      const item = build(node.item, flags);
      const { index } = node;
      return (attempt, position, next) =>
        item(attempt, position, (end) => {
          const before = attempt.groups;
          const groups = before.slice();
          groups[index] = [position, end];
          attempt.groups = groups;
          const result = next(end);
          if (result < 0) attempt.groups = before;
          return result;
        });
    }
    case 'reference':
      return (attempt, position, next) => {
        const span = attempt.groups[node.index];
        const wanted = span === undefined ? '' : attempt.text.slice(span[0], span[1]);
        charge(attempt.state, 1 + wanted.length);
        const found = attempt.text.slice(position, position + wanted.length);
        return sameText(found, wanted, flags.ignoreCase) ? next(position + wanted.length) : -1;
      };
    case 'look':
      return lookAhead(build(node.item, flags), node.negative);
    case 'edge':
      return edge(node.at, flags.multiline);
    case 'repeat':
      return node.item.kind === 'set' ? repeatSet(node, node.item.has) : repeat(node, build(node.item, flags));
  }
}

function sameText(a: string, b: string, ignoreCase: boolean): boolean {
  if (!ignoreCase || a.length !== b.length) return a === b;
  for (let index = 0; index < a.length; index++) if (fold(a.charCodeAt(index)) !== fold(b.charCodeAt(index))) return false;
  return true;
}

/** What a negative one captured is forgotten. */
function lookAhead(item: Matcher, negative: boolean): Matcher {
  return (attempt, position, next) => {
    const { groups } = attempt;
    const found = item(attempt, position, (end) => end) >= 0;
    if (negative || !found) attempt.groups = groups;
    return found === negative ? -1 : next(position);
  };
}

function edge(at: '^' | '$' | 'b' | 'B', multiline: boolean): Matcher {
  const holds = (text: string, position: number): boolean => {
    if (at === '^') return position === 0 || (multiline && isLineEnd(text.charCodeAt(position - 1)));
    if (at === '$') return position === text.length || (multiline && isLineEnd(text.charCodeAt(position)));
    // Outside the text `charCodeAt` is NaN, which is no word character.
    return (isWord(text.charCodeAt(position - 1)) !== isWord(text.charCodeAt(position))) === (at === 'b');
  };
  return ({ text, state }, position, next) => {
    charge(state, 1);
    return holds(text, position) ? next(position) : -1;
  };
}

type Repeat = Extract<RegExpNode, { kind: 'repeat' }>;

/** One character again and again: a loop, so that `.*` over a long text does not nest. */
function repeatSet({ min, max, lazy }: Repeat, has: (code: number) => boolean): Matcher {
  return ({ text, state }, position, next) => {
    const limit = Math.min(text.length, position + max);
    const fits = (at: number): boolean => {
      charge(state, 1);
      return at < limit && has(text.charCodeAt(at));
    };
    let end = position;
    while (end < position + min) if (!fits(end++)) return -1;
    if (lazy) {
      for (;;) {
        const result = next(end);
        if (result >= 0 || !fits(end)) return result;
        end++;
      }
    }
    const least = end;
    while (fits(end)) end++;
    for (; end >= least; end--) {
      const result = next(end);
      if (result >= 0) return result;
    }
    return -1;
  };
}

function repeat({ min, max, lazy, groups: [first, behind] }: Repeat, item: Matcher): Matcher {
  return (attempt, position, next) => {
    const round = (count: number, from: number): number => {
      charge(attempt.state, 1);
      const again = (): number => {
        if (count >= max) return -1;
        const before = attempt.groups;
        if (behind > first) attempt.groups = before.map((span, index) => (index >= first && index < behind ? undefined : span));
        // A round that matches nothing would go on for ever.
        const end = item(attempt, from, (to) => (to === from && count >= min ? -1 : round(count + 1, to)));
        if (end < 0) attempt.groups = before;
        return end;
      };
      if (count < min) return again();
      const end = lazy ? next(from) : again();
      return end >= 0 ? end : lazy ? again() : next(from);
    };
    return round(0, position);
  };
}
