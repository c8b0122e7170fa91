// Text between `{{` and `}}` arrives, tokens leave. Reserved words are ordinary names here: mini-programs call their
// data `in`, `class` and `this`.

export interface Token {
  readonly kind: 'name' | 'number' | 'string' | 'punctuator' | 'end';
  /** Name or punctuator as written. */
  readonly text: string;
  readonly value?: string | number;
  /** Offsets in the text given to {@link tokenize}. */
  readonly start: number;
  readonly end: number;
}

/** What is wrong in an expression, and where. A value inside this folder; callers turn it into a diagnostic. */
export class ExpressionSyntaxError extends Error {
  readonly start: number;
  readonly end: number;

  constructor(message: string, start: number, end: number) {
    super(message);
    this.start = start;
    this.end = end;
  }
}

// Every alternative is anchored and starts differently, so matching is linear.
const SPACE = /(?:[\s\uFEFF]|\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/)+/y;
const NAME = /[A-Za-z_$\u0080-\uFFFF][\w$\u0080-\uFFFF]*/y;
const NUMBER = /0[xX][\da-fA-F]+|(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const PUNCTUATOR = /\.\.\.|===|!==|>>>|==|!=|<=|>=|&&|\|\||\?\?|\?\.(?!\d)|<<|>>|[-+*/%<>!~&|^?:.,()[\]{}]/y;
const STRING = /'(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*"/y;

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v', 0: '\0' };

/** Throws {@link ExpressionSyntaxError}. The last token is `end`. */
export function tokenize(source: string): readonly Token[] {
  const tokens: Token[] = [];
  let position = 0;
  for (;;) {
    position = match(SPACE, source, position)?.end ?? position;
    if (position >= source.length) break;
    const token = tokenAt(source, position);
    tokens.push(token);
    position = token.end;
  }
  tokens.push({ kind: 'end', text: '', start: source.length, end: source.length });
  return tokens;
}

function tokenAt(source: string, start: number): Token {
  const name = match(NAME, source, start);
  if (name !== undefined) return { kind: 'name', ...name };
  const number = match(NUMBER, source, start);
  if (number !== undefined) return { kind: 'number', value: Number(number.text), ...number };
  const string = match(STRING, source, start);
  if (string !== undefined) return { kind: 'string', value: unescapeString(string.text.slice(1, -1)), ...string };
  const punctuator = match(PUNCTUATOR, source, start);
  if (punctuator !== undefined) return { kind: 'punctuator', ...punctuator };
  const found = source[start] as string;
  const message = found === '"' || found === "'" ? 'the string is not closed' : `unexpected '${found}'`;
  throw new ExpressionSyntaxError(message, start, start + 1);
}

function match(pattern: RegExp, source: string, start: number): { text: string; start: number; end: number } | undefined {
  pattern.lastIndex = start;
  const text = pattern.exec(source)?.[0];
  return text === undefined ? undefined : { text, start, end: start + text.length };
}

function unescapeString(text: string): string {
  return text.replace(
    /\\(?:u([\da-fA-F]{4})|x([\da-fA-F]{2})|\r?\n|([\s\S]))/g,
    (_, unicode?: string, hex?: string, other?: string) => {
      const code = unicode ?? hex;
      if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
      return other === undefined ? '' : (ESCAPES[other] ?? other);
    },
  );
}
