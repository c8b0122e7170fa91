// Expressions that are joined by commas, counted without parsing. esbuild looks at all that is before each comma again when it
// prints one: 20,000 parts take seconds, 80,000 minutes.

import { listScriptTokens, type ScriptToken } from '../../1-parse/script-tokens.ts';

/** Minifiers join 200 statements, and what bundles have stays below 400. So many take esbuild 25 ms. */
export const SEQUENCE_LENGTH_MAX = 2_000;

/** One bracket that is open, or the file itself. */
interface Level {
  /** Whether a comma in it may join expressions: not in an array, or between arguments. */
  readonly joins: boolean;
  /** Whether a colon in it may be that of a member: `{ a: b }`. */
  readonly hasMembers: boolean;
  parts: number;
  isMember: boolean;
  /** `?` whose `:` is to come. */
  conditions: number;
}

/** Words that an expression follows. */
const PREFIXES = new Set(
  'return throw case default typeof void delete new in instanceof else do extends if for while with switch'.split(' '),
);

/**
 * The place where more commas stand in one statement and bracket than a sequence may have. Rather too much counts as one
 * (declarations, members of an enum) than too little. Undefined where there is none.
 */
export function findLongSequence(source: string, language?: 'js' | 'ts'): number | undefined {
  if (source.split(',', SEQUENCE_LENGTH_MAX + 1).length <= SEQUENCE_LENGTH_MAX) return undefined;
  const commas = new Commas();
  let offset = 0;
  for (const token of listScriptTokens(source, language)) {
    if (token.type === 'Unsure' || commas.take(token) > SEQUENCE_LENGTH_MAX) return offset;
    offset += token.value.length;
  }
  return undefined;
}

class Commas {
  readonly #levels: Level[] = [{ joins: true, hasMembers: false, parts: 0, isMember: false, conditions: 0 }];
  #last = '';
  #isOperand = false;

  /** Parts so far of what the token is in. */
  take({ type, value }: ScriptToken): number {
    if (type === 'WhiteSpace' || type === 'LineTerminatorSequence' || type.endsWith('Comment')) return 0;
    if (type === 'TemplateHead') this.#open('(');
    else if (type === 'TemplateTail') this.#close();
    else if (type === 'Punctuator') this.#takeMark(value);
    const isMember = this.#last === '.' || this.#last === '?.';
    this.#isOperand = type === 'Punctuator' ? value === ')' || value === ']' : isMember || !PREFIXES.has(value);
    this.#last = value;
    return (this.#levels.at(-1) as Level).parts;
  }

  #takeMark(mark: string): void {
    const level = this.#levels.at(-1) as Level;
    if (mark === '(' || mark === '[' || mark === '{') this.#open(mark);
    else if (mark === ')' || mark === ']' || mark === '}') this.#close();
    else if (mark === ';') level.parts = 0;
    else if (mark === '?') level.conditions += 1;
    else if (mark === ':' && level.conditions > 0) level.conditions -= 1;
    else if (mark === ':') level.isMember = true;
    else if (mark === ',') {
      if (level.joins && !(level.hasMembers && level.isMember)) level.parts += 1;
      level.isMember = false;
    }
  }

  #open(bracket: string): void {
    this.#levels.push({ joins: this.#joins(bracket), hasMembers: bracket === '{', parts: 0, isMember: false, conditions: 0 });
  }

  #joins(bracket: string): boolean {
    // `a(` has arguments; behind `)` may be what an `if` does.
    if (bracket === '(') return !this.#isOperand || this.#last === ')';
    // `a[` has an index, any other an array.
    return bracket === '{' || this.#isOperand || this.#last === '}' || this.#last === '!' || this.#last === '?.';
  }

  #close(): void {
    if (this.#levels.length > 1) this.#levels.pop();
  }
}
