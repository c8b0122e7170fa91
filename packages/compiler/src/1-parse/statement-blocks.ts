// Which closing braces end a block of a statement (`if (a) {}`, `else {}`, `try {}`), for sure. A slash behind one begins a
// regular expression, which minified code has (`if(a){b()}/x/.test(c)`); behind any other brace it may divide.

import type { ScriptToken } from './script-tokens.ts';

/** What a statement's parentheses follow, with its block behind them. */
const HEADS = new Set(['if', 'for', 'while', 'with', 'switch', 'catch']);

/** Words that a statement's block follows. No member, class or function that is called so has a brace there. */
const BLOCK_WORDS = new Set(['else', 'do', 'try', 'finally', 'catch']);

const MEMBER_DOTS = new Set(['.', '?.', '#']);

/** Is given every token but spaces and comments, in their order. */
export class StatementBlocks {
  /** Whether the token that was taken last is a brace that ends such a block. */
  endsBlock = false;
  /** What is open: whether a bracket is a statement's own. */
  readonly #open: boolean[] = [];
  #closesHead = false;
  #last: ScriptToken | undefined;
  #beforeLast: ScriptToken | undefined;

  take(token: ScriptToken): void {
    const { type, value } = token;
    const closesHead = this.#closesHead;
    this.endsBlock = false;
    this.#closesHead = false;
    if (type === 'TemplateHead') this.#open.push(false);
    else if (type === 'TemplateTail') this.#open.pop();
    else if (type === 'Punctuator') this.#takeBracket(value, closesHead);
    this.#beforeLast = this.#last;
    this.#last = token;
  }

  #takeBracket(value: string, closesHead: boolean): void {
    if (value === '(') this.#open.push(this.#isAfter(HEADS));
    else if (value === '{') this.#open.push(closesHead || this.#isAfter(BLOCK_WORDS));
    else if (value === '[') this.#open.push(false);
    else if (value === ')') this.#closesHead = this.#open.pop() === true;
    else if (value === '}') this.endsBlock = this.#open.pop() === true;
    else if (value === ']') this.#open.pop();
  }

  #isAfter(words: ReadonlySet<string>): boolean {
    if (this.#last?.type !== 'IdentifierName' || !words.has(this.#last.value)) return false;
    return this.#beforeLast === undefined || !MEMBER_DOTS.has(this.#beforeLast.value);
  }
}
