// `{{ $t('message.title') }}` in a page's HTML, as quick apps have it. Templates call nothing but functions of view scripts, so
// it becomes a call of one, whose first argument is the page's part of the texts: `texts.t(miniappTexts, 'message.title')`.

import { splitMustaches } from '../../../1-parse/expression/mustache.ts';
import { ExpressionSyntaxError, type Token, tokenize } from '../../../1-parse/expression/tokenize.ts';

/** The data field that holds a page's texts, and the view script that finds and fills them. */
export const TEXTS_FIELD = 'miniappTexts';
const TEXTS_MODULE = 'miniappText';
export const TEXTS_SCRIPT = 'miniapp-text.wxs';

export interface TextCalls {
  readonly source: string;
  /** Keys that are asked for; `all` where one is worked out when the page runs. */
  readonly keys: ReadonlySet<string> | 'all';
}

/** @param source the text of a node or of an attribute, with its mustaches */
export function replaceTextCalls(source: string): TextCalls {
  const keys = new Set<string>();
  let isAll = false;
  const parts = splitMustaches(source).map((segment) => {
    if (segment.kind !== 'mustache') return segment.text;
    return `{{${replaceInExpression(segment.source, (key) => {
      if (key === undefined) isAll = true;
      else keys.add(key);
    })}}}`;
  });
  return { source: parts.join(''), keys: isAll ? 'all' : keys };
}

/** @param ask called with the key of each call; `undefined` for one that is worked out */
function replaceInExpression(source: string, ask: (key: string | undefined) => void): string {
  const tokens = readTokens(source);
  let replaced = '';
  let done = 0;
  for (const [index, { text, start }] of tokens.entries()) {
    const opening = tokens[index + 1];
    if ((text !== '$t' && text !== '$tc') || opening?.text !== '(') continue;
    const isOwn = tokens[index - 1]?.text === '.' && tokens[index - 2]?.text === 'this' && tokens[index - 3]?.text !== '.';
    if (tokens[index - 1]?.text === '.' && !isOwn) continue;
    const key = tokens[index + 2];
    const isPlain = key?.kind === 'string' && (tokens[index + 3]?.text === ')' || tokens[index + 3]?.text === ',');
    ask(isPlain ? String(key.value) : undefined);
    const from = isOwn ? (tokens[index - 2]?.start ?? start) : start;
    replaced += `${source.slice(done, from)}${TEXTS_MODULE}.${text.slice(1)}(${TEXTS_FIELD}, `;
    done = opening.end;
  }
  return replaced + source.slice(done);
}

/** None where it is no expression: that is found when the template is compiled. */
function readTokens(source: string): readonly Token[] {
  try {
    return tokenize(source);
  } catch (error) {
    if (error instanceof ExpressionSyntaxError) return [];
    throw error;
  }
}

export function importTexts(): string {
  return `<wxs module="${TEXTS_MODULE}" src="/${TEXTS_SCRIPT}"/>`;
}
