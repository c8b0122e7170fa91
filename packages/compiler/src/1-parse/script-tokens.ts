// The tokens of a script, JavaScript or TypeScript, without parsing it. Whether a slash divides or begins a regular expression
// depends on all that is before it. Where that is not sure, what follows could be hidden from who counts it (in `a in /`/` one
// reader ends a regular expression where another begins a template), so it is told instead of guessed.

import jsTokens from 'js-tokens';
import { StatementBlocks } from './statement-blocks.ts';

export interface ScriptToken {
  /** As js-tokens has it. `Unsure` has no value and is the last: no script that people or tools write has one. */
  readonly type: string;
  readonly value: string;
}

/** Names that one reader takes for an operand and another for an operator. */
const UNSURE_NAMES = new Set(['yield', 'await', 'of', 'debugger']);

/** Words that an expression follows: not behind a dot, where they are names of members. */
const OPERATORS = new Set(
  ['case', 'default', 'delete', 'do', 'else', 'in', 'instanceof', 'new', 'return', 'throw', 'typeof', 'void'], // as js-tokens has them
);

/** js-tokens takes it for a name. `do` is as long, and an expression follows it. */
const IN_BEFORE_SLASH = /\bin(\s*\/)/g;

const UNSURE: ScriptToken = { type: 'Unsure', value: '' };

/** In TypeScript more statements may end with their line, so less is sure. */
export function* listScriptTokens(source: string, language: 'js' | 'ts' = 'ts'): Generator<ScriptToken, void> {
  let offset = 0;
  let before: ScriptToken | undefined;
  let last: ScriptToken | undefined;
  let beginsLine = true;
  const blocks = new StatementBlocks();
  for (const { type, value: read } of jsTokens(source.replace(IN_BEFORE_SLASH, 'do$1'))) {
    const value = source.slice(offset, offset + read.length);
    const token = { type, value };
    const isSlash = value[0] === '/' && (type === 'Punctuator' || type === 'RegularExpressionLiteral');
    if (isSlash && !blocks.endsBlock && isUnsureSlash({ source, language, offset, beginsLine }, last, before))
      return yield UNSURE;
    if (type === 'Punctuator' && isHtmlComment(source, offset, beginsLine)) return yield UNSURE;
    yield token;
    offset += value.length;
    if (type === 'LineTerminatorSequence' || (type === 'MultiLineComment' && LINE_END.test(value))) beginsLine = true;
    if (type === 'LineTerminatorSequence' || type === 'WhiteSpace' || type.endsWith('Comment')) continue;
    blocks.take(token);
    before = last;
    last = token;
    beginsLine = false;
  }
}

const LINE_END = /[\n\r\u2028\u2029]/;

/** js-tokens takes it for operators. */
function isHtmlComment(source: string, offset: number, beginsLine: boolean): boolean {
  return source.startsWith('<!--', offset) || (beginsLine && source.startsWith('-->', offset));
}

interface Slash {
  readonly source: string;
  readonly language: 'js' | 'ts';
  readonly offset: number;
  readonly beginsLine: boolean;
}

/** What, were it a regular expression, would hide something. */
const HIDING = /\/[^\n\r\u2028\u2029/"'`)\]}\\[]*["'`)\]}\\[]/y;

/** `last` is the token before the slash, `before` the one before that; neither is space or a comment. */
function isUnsureSlash(
  { source, language, offset, beginsLine }: Slash,
  last: ScriptToken | undefined,
  before: ScriptToken | undefined,
): boolean {
  if (last === undefined) return false;
  // Of a function, an object or a class; of a comparison or of type arguments.
  if (/^(?:\}|>+)$/.test(last.value)) return true;
  if (last.value === '++' || last.value === '--')
    return before?.value === '!' || isWord(before, UNSURE_NAMES) || isWord(before, OPERATORS);
  // TypeScript has it behind operands too.
  if (last.value === '!') return isOperand(before) && !isWord(before, OPERATORS);
  if (isWord(last, UNSURE_NAMES)) return true;
  if (isWord(last, OPERATORS)) return before?.type === 'Punctuator' && /^(?:\??\.|#)$/.test(before.value);
  // The statement may have ended with the line before. In JavaScript none that a slash could go on ends with a bracket.
  if (!beginsLine || !isOperand(last)) return false;
  if (language === 'js' && last.type === 'Punctuator') return false;
  HIDING.lastIndex = offset;
  return HIDING.test(source);
}

function isWord(token: ScriptToken | undefined, words: ReadonlySet<string>): boolean {
  return token?.type === 'IdentifierName' && words.has(token.value);
}

function isOperand(token: ScriptToken | undefined): boolean {
  return token !== undefined && (token.type !== 'Punctuator' || token.value === ')' || token.value === ']');
}
