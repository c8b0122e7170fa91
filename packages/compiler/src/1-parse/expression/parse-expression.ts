// The expression language of `{{ }}`: precedence climbing over tokens, straight into the template format. Accepts what
// either official compiler accepts. Names are resolved by the caller, who knows the loops and modules around.

import type { BinaryOperator, Expression, Spread } from '@dinghy/template';
import { ExpressionSyntaxError, type Token, tokenize } from './tokenize.ts';

export { ExpressionSyntaxError } from './tokenize.ts';

/** What a name means where the expression stands. */
export type ResolveName = (name: string) => Expression;

/** Deeper than anybody writes; keeps hostile input from overflowing the stack. */
const NESTING_MAX = 200;

const LITERALS: Readonly<Record<string, Expression>> = { true: true, false: false, null: null, undefined: ['u'] };

/** Binding strength; all associate to the left. */
const BINARY: Readonly<Record<string, number>> = {
  '??': 1,
  '||': 2,
  '&&': 3,
  '|': 4,
  '^': 5,
  '&': 6,
  '==': 7,
  '!=': 7,
  '===': 7,
  '!==': 7,
  '<': 8,
  '<=': 8,
  '>': 8,
  '>=': 8,
  instanceof: 8,
  '<<': 9,
  '>>': 9,
  '>>>': 9,
  '+': 10,
  '-': 10,
  '*': 11,
  '/': 11,
  '%': 11,
};

const UNARY: Readonly<Record<string, '!' | '~' | 'neg' | 'pos' | 'typeof' | 'void'>> = {
  '!': '!',
  '~': '~',
  '-': 'neg',
  '+': 'pos',
  typeof: 'typeof',
  void: 'void',
};

/**
 * Parses the text between `{{` and `}}`. `objectBody` is for `<template data>`, where a lone name is a shorthand member;
 * elsewhere a text that can only be an object body (`a: 1`, `...b`, `a, b`) is one too. Throws {@link ExpressionSyntaxError}.
 */
export function parseExpression(source: string, resolve: ResolveName, objectBody = false): Expression {
  const parser = new Parser(tokenize(source), resolve);
  return parser.program(objectBody);
}

class Parser {
  readonly #tokens: readonly Token[];
  readonly #resolve: ResolveName;
  #position = 0;
  #nesting = 0;

  constructor(tokens: readonly Token[], resolve: ResolveName) {
    this.#tokens = tokens;
    this.#resolve = resolve;
  }

  program(objectBody: boolean): Expression {
    // An empty mustache is empty text, as an object body the empty object.
    if (this.#peek().kind === 'end') return objectBody ? ['o'] : '';
    const expression = this.#looksLikeObjectBody(objectBody) ? this.#objectBody('end') : this.#sequence();
    if (this.#peek().kind !== 'end') this.#unexpected();
    return expression;
  }

  #looksLikeObjectBody(objectBody: boolean): boolean {
    const [first, second] = [this.#peek(), this.#peek(1)];
    if (isPunctuator(first, '...')) return true;
    if (first.kind !== 'name' && first.kind !== 'string') return false;
    if (isPunctuator(second, ':')) return true;
    return first.kind === 'name' && (isPunctuator(second, ',') || (objectBody && second.kind === 'end'));
  }

  /** `a, b` outside an object body: expressions have no effects to keep, so only the last counts. */
  #sequence(): Expression {
    let last = this.#conditional();
    while (this.#take(',')) last = this.#conditional();
    return last;
  }

  #conditional(): Expression {
    this.#nesting++;
    if (this.#nesting > NESTING_MAX)
      throw new ExpressionSyntaxError('the expression is nested too deeply', this.#peek().start, this.#peek().end);
    const condition = this.#binary(1);
    let expression = condition;
    if (this.#take('?')) {
      const whenTrue = this.#conditional();
      this.#expect(':');
      expression = ['?', condition, whenTrue, this.#conditional()];
    }
    this.#nesting--;
    return expression;
  }

  #binary(strength: number): Expression {
    let left = this.#unary();
    // A chain of one operator nests to the left, once per operator, in whoever walks it.
    for (let length = 0; ; length++) {
      const token = this.#peek();
      const own = token.kind === 'punctuator' || token.text === 'instanceof' ? lookUp(BINARY, token.text) : undefined;
      if (own === undefined || own < strength) return left;
      if (length > NESTING_MAX * 4) throw new ExpressionSyntaxError('the expression is too long', token.start, token.end);
      this.#position++;
      left = [token.text as BinaryOperator, left, this.#binary(own + 1)];
    }
  }

  #unary(): Expression {
    const token = this.#peek();
    const operator = token.kind === 'punctuator' || token.kind === 'name' ? lookUp(UNARY, token.text) : undefined;
    // `typeof` and `void` are names when nothing follows that they could apply to.
    if (operator === undefined || (token.kind === 'name' && !this.#startsOperand(this.#peek(1)))) return this.#postfix();
    this.#position++;
    this.#nesting++;
    if (this.#nesting > NESTING_MAX)
      throw new ExpressionSyntaxError('the expression is nested too deeply', token.start, token.end);
    const operand = this.#unary();
    this.#nesting--;
    // A negative number is a literal.
    if (operator === 'neg' && typeof operand === 'number' && operand > 0) return -operand;
    return [operator, operand];
  }

  #startsOperand(token: Token): boolean {
    if (token.kind === 'punctuator') return ['(', '[', '{', '!', '~', '-', '+'].includes(token.text);
    return token.kind !== 'end' && token.text !== 'instanceof';
  }

  #postfix(): Expression {
    let expression = this.#primary();
    for (let length = 0; length <= NESTING_MAX * 2; length++) {
      if (this.#take('.') || this.#take('?.')) expression = this.#member(expression);
      else if (this.#take('[')) {
        const key = this.#sequence();
        this.#expect(']');
        expression = typeof key === 'string' ? ['.', expression, key] : ['[', expression, key];
      } else if (this.#take('(')) expression = ['(', expression, ...(this.#list(')', false) as Expression[])];
      else return expression;
    }
    throw new ExpressionSyntaxError('the expression is too long', this.#peek().start, this.#peek().end);
  }

  /** Members are null-safe anyway, so `?.` is a spelling of `.`, and of nothing before `[` and `(`. */
  #member(object: Expression): Expression {
    if (isPunctuator(this.#peek(), '[') || isPunctuator(this.#peek(), '(')) return object;
    const token = this.#next();
    if (token.kind !== 'name') this.#unexpected(token);
    return ['.', object, token.text];
  }

  #primary(): Expression {
    const token = this.#next();
    if (token.kind === 'string') return token.value as string;
    // JSON has no infinity.
    if (token.kind === 'number') return Number.isFinite(token.value) ? (token.value as number) : ['/', 1, 0];
    if (token.kind === 'name')
      return Object.hasOwn(LITERALS, token.text) ? (LITERALS[token.text] as Expression) : this.#resolve(token.text);
    if (isPunctuator(token, '(')) {
      const expression = this.#sequence();
      this.#expect(')');
      return expression;
    }
    if (isPunctuator(token, '[')) return ['a', ...this.#list(']', true)];
    if (isPunctuator(token, '{')) {
      this.#nesting++;
      const object = this.#objectBody('}');
      this.#nesting--;
      this.#expect('}');
      return object;
    }
    return this.#unexpected(token);
  }

  /** Comma-separated up to and with the closing punctuator; a trailing comma is allowed. */
  #list(close: ')' | ']', spread: boolean): (Expression | Spread)[] {
    const items: (Expression | Spread)[] = [];
    while (!this.#take(close)) {
      items.push(spread && this.#take('...') ? ['...', this.#conditional()] : this.#conditional());
      if (!this.#take(',')) {
        this.#expect(close);
        break;
      }
    }
    return items;
  }

  /** Members up to, not with, the closing brace or the end. */
  #objectBody(close: '}' | 'end'): Expression {
    const entries: (readonly [string, Expression] | Spread)[] = [];
    const closed = (): boolean => (close === 'end' ? this.#peek().kind === 'end' : isPunctuator(this.#peek(), '}'));
    while (!closed()) {
      entries.push(this.#take('...') ? ['...', this.#conditional()] : this.#entry());
      if (!closed() && !this.#take(',')) this.#unexpected();
    }
    return ['o', ...entries];
  }

  #entry(): readonly [string, Expression] {
    const key = this.#next();
    if (key.kind !== 'name' && key.kind !== 'string' && key.kind !== 'number') this.#unexpected(key);
    const name = key.kind === 'name' ? key.text : String(key.value);
    if (this.#take(':')) return [name, this.#conditional()];
    if (key.kind !== 'name') this.#unexpected();
    return [name, this.#resolve(name)];
  }

  #peek(ahead = 0): Token {
    return (this.#tokens[this.#position + ahead] ?? this.#tokens.at(-1)) as Token;
  }

  #next(): Token {
    const token = this.#peek();
    if (token.kind !== 'end') this.#position++;
    return token;
  }

  #take(punctuator: string): boolean {
    if (!isPunctuator(this.#peek(), punctuator)) return false;
    this.#position++;
    return true;
  }

  #expect(punctuator: string): void {
    if (!this.#take(punctuator)) this.#unexpected(this.#peek(), `expected '${punctuator}'`);
  }

  #unexpected(token: Token = this.#peek(), expected?: string): never {
    const found =
      token.kind === 'end' ? 'the expression ends too early' : `unexpected '${token.kind === 'string' ? 'string' : token.text}'`;
    throw new ExpressionSyntaxError(expected === undefined ? found : `${expected}, but ${found}`, token.start, token.end);
  }
}

function isPunctuator(token: Token, text: string): boolean {
  return token.kind === 'punctuator' && token.text === text;
}

function lookUp<Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
