// ES5 regular expression syntax to a small tree, with the leniency that browsers have (a lone `{` or `]` is itself).

/** A set of characters, asked by code unit. */
export type CharacterSet = (code: number) => boolean;

export type RegExpNode =
  | { readonly kind: 'set'; readonly has: CharacterSet }
  | { readonly kind: 'sequence'; readonly items: readonly RegExpNode[] }
  | { readonly kind: 'choice'; readonly items: readonly RegExpNode[] }
  | { readonly kind: 'group'; readonly item: RegExpNode; readonly index: number }
  | { readonly kind: 'reference'; readonly index: number }
  | { readonly kind: 'look'; readonly item: RegExpNode; readonly negative: boolean }
  | { readonly kind: 'edge'; readonly at: '^' | '$' | 'b' | 'B' }
  | {
      readonly kind: 'repeat';
      readonly item: RegExpNode;
      readonly min: number;
      readonly max: number;
      readonly lazy: boolean;
      /** Groups inside, which every round resets: first and behind the last. */
      readonly groups: readonly [number, number];
    };

export interface ParsedRegExp {
  readonly root: RegExpNode;
  readonly groupCount: number;
}

/** Longest pattern, deepest nesting: far beyond what people write, far below what overflows. */
const PATTERN_LENGTH_MAX = 10_000;
const NESTING_MAX = 100;

const isDigit: CharacterSet = (code) => code >= 48 && code <= 57;
export const isWord: CharacterSet = (code) =>
  isDigit(code) || code === 95 || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
const isSpace: CharacterSet = (code) => /\s/.test(String.fromCharCode(code));
export const isLineEnd: CharacterSet = (code) => code === 10 || code === 13 || code === 0x2028 || code === 0x2029;

const not =
  (set: CharacterSet): CharacterSet =>
  (code) =>
    !set(code);
const CLASSES: Readonly<Record<string, CharacterSet>> = {
  d: isDigit,
  D: not(isDigit),
  w: isWord,
  W: not(isWord),
  s: isSpace,
  S: not(isSpace),
};
const CONTROLS: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, v: 11, f: 12, 0: 0 };

/** Throws a `SyntaxError`. */
export function parseRegExp(source: string, ignoreCase: boolean): ParsedRegExp {
  if (source.length > PATTERN_LENGTH_MAX) throw new SyntaxError('Pattern too long');
  let position = 0;
  let groupCount = 0;
  let nesting = 0;

  const take = (text: string): boolean => {
    if (!source.startsWith(text, position)) return false;
    position += text.length;
    return true;
  };
  const fail = (problem: string): never => {
    throw new SyntaxError(`Invalid regular expression: ${problem}`);
  };
  const set = (has: CharacterSet): RegExpNode => ({ kind: 'set', has });

  function choice(): RegExpNode {
    if (++nesting > NESTING_MAX) fail('nested too deeply');
    const items = [sequence()];
    while (take('|')) items.push(sequence());
    nesting--;
    return items.length === 1 ? (items[0] as RegExpNode) : { kind: 'choice', items };
  }

  function sequence(): RegExpNode {
    const items: RegExpNode[] = [];
    while (position < source.length && source[position] !== '|' && source[position] !== ')') items.push(term());
    return { kind: 'sequence', items };
  }

  function term(): RegExpNode {
    const before = groupCount;
    const item = atom();
    const bounds = quantifier();
    if (bounds === undefined) return item;
    return { kind: 'repeat', item, ...bounds, lazy: take('?'), groups: [before + 1, groupCount + 1] };
  }

  function quantifier(): { min: number; max: number } | undefined {
    if (take('*')) return { min: 0, max: Number.POSITIVE_INFINITY };
    if (take('+')) return { min: 1, max: Number.POSITIVE_INFINITY };
    if (take('?')) return { min: 0, max: 1 };
    const match = /^\{(\d+)(,(\d*))?\}/.exec(source.slice(position, position + 30));
    if (match === null) return undefined;
    position += match[0].length;
    const min = Number(match[1]);
    const max = match[2] === undefined ? min : match[3] === '' ? Number.POSITIVE_INFINITY : Number(match[3]);
    return max < min ? fail('numbers out of order') : { min, max };
  }

  function atom(): RegExpNode {
    const character = source[position++] as string;
    switch (character) {
      case '^':
      case '$':
        return { kind: 'edge', at: character };
      case '(':
        return group();
      case '[':
        return set(characterClass());
      case '.':
        return set(not(isLineEnd));
      case '*':
      case '+':
      case '?':
        return fail('nothing to repeat');
      case '\\':
        return escapeSequence();
      default:
        return set(single(character.charCodeAt(0)));
    }
  }

  function group(): RegExpNode {
    const negative = source.startsWith('?!', position);
    if (take('?=') || take('?!')) return { kind: 'look', item: closed(), negative };
    if (take('?:')) return closed();
    const name = /^\?<[A-Za-z_$][\w$]*>/.exec(source.slice(position, position + 100));
    if (name !== null) position += name[0].length;
    else if (source[position] === '?') fail('unknown group');
    const index = ++groupCount;
    return { kind: 'group', item: closed(), index };
  }

  function closed(): RegExpNode {
    const item = choice();
    return take(')') ? item : fail('unclosed group');
  }

  function escapeSequence(): RegExpNode {
    const character = source[position] ?? fail('\\ at the end');
    if (character === 'b' || character === 'B') {
      position++;
      return { kind: 'edge', at: character };
    }
    const reference = /^[1-9]\d?/.exec(source.slice(position, position + 2));
    if (reference !== null) {
      position += reference[0].length;
      return { kind: 'reference', index: Number(reference[0]) };
    }
    const value = escaped();
    return set(typeof value === 'number' ? single(value) : value);
  }

  /** What an escape means inside and outside classes: a character or a set. */
  function escaped(): number | CharacterSet {
    const character = source[position++] ?? fail('\\ at the end');
    if (Object.hasOwn(CLASSES, character)) return CLASSES[character] as CharacterSet;
    if (Object.hasOwn(CONTROLS, character)) return CONTROLS[character] as number;
    const code = /^(?:u[\da-fA-F]{4}|x[\da-fA-F]{2}|c[A-Za-z])/.exec(source.slice(position - 1, position + 4))?.[0];
    if (code === undefined) return character.charCodeAt(0);
    position += code.length - 1;
    return code[0] === 'c' ? code.charCodeAt(1) % 32 : Number.parseInt(code.slice(1), 16);
  }

  function characterClass(): CharacterSet {
    const negative = take('^');
    const sets: CharacterSet[] = [];
    while (!take(']')) {
      if (position >= source.length) fail('unclosed class');
      const from = classAtom();
      const ranged = source[position] === '-' && source[position + 1] !== ']' && position + 1 < source.length;
      if (ranged) position++;
      const to = ranged ? classAtom() : from;
      if (typeof from === 'number' && typeof to === 'number') sets.push(from === to ? single(from) : range(from, to));
      else {
        // `[\w-.]`: with a class at either end the hyphen is itself.
        for (const part of ranged ? [from, 45, to] : [from]) sets.push(typeof part === 'number' ? single(part) : part);
      }
    }
    const any: CharacterSet = (code) => sets.some((has) => has(code));
    return negative ? not(any) : any;
  }

  function classAtom(): number | CharacterSet {
    if (!take('\\')) return source.charCodeAt(position++);
    return take('b') ? 8 : escaped();
  }

  function single(code: number): CharacterSet {
    const folded = fold(code);
    return ignoreCase ? (other) => fold(other) === folded : (other) => other === code;
  }

  function range(from: number, to: number): CharacterSet {
    if (to < from) fail('range out of order');
    const inside: CharacterSet = (code) => code >= from && code <= to;
    if (!ignoreCase) return inside;
    return (code) => inside(code) || inside(fold(code)) || inside(String.fromCharCode(code).toLowerCase().charCodeAt(0));
  }

  const root = choice();
  if (position < source.length) fail('unmatched )');
  return { root, groupCount };
}

/** Case folding of one code unit, as `i` compares. */
export function fold(code: number): number {
  const upper = String.fromCharCode(code).toUpperCase();
  return upper.length === 1 ? upper.charCodeAt(0) : code;
}
