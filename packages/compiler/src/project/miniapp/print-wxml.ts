// Text of HTML as WXML that means the same. WXML has no entities outside of `<text decode>`: a character that would be read as
// something else is printed as an expression, `{{'<'}}`. Inside of mustaches quotes and `<` stay, and could end an attribute or
// begin a tag; expressions are printed anew so that they do not.

import { splitMustaches } from '../../1-parse/expression/mustache.ts';
import { parseExpression } from '../../1-parse/expression/parse-expression.ts';
import { ExpressionSyntaxError, tokenize } from '../../1-parse/expression/tokenize.ts';

export function printText(text: string): string {
  return print(text, /\{+(?:<|\\n)?|<|\\n/g);
}

/** With its quotes. */
export function printAttributeValue(value: string): string {
  return `"${print(value, /\{+"?|"/g)}"`;
}

/** `special`: what is not text in WXML where it stands, with braces before it, which would become a part of its own. */
function print(text: string, special: RegExp): string {
  return splitMustaches(text)
    .map((segment) =>
      segment.kind === 'mustache'
        ? `{{ ${printExpression(segment.source)} }}`
        : segment.text.replace(special, (found) => (found === '{' ? found : `{{${toLiteral(found)}}}`)),
    )
    .join('');
}

/** Without comments, and with strings that hold no quote. What is no expression is told when the template is compiled. */
function printExpression(source: string): string {
  try {
    parseExpression(source, () => true);
    return tokenize(source)
      .map(({ text, value }) => (typeof value === 'string' ? toLiteral(value) : text))
      .join(' ')
      .trim();
  } catch (error) {
    if (error instanceof ExpressionSyntaxError) return source.replace(/["'<{}]/g, '#').trim();
    throw error;
  }
}

function toLiteral(value: string): string {
  const escaped = value.replace(/[\\'"<\r\n]/g, (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`);
  return `'${escaped}'`;
}
