// A module's code as a syntax tree.

import type { AnyNode } from 'acorn';
import { LinearParser } from '../../1-parse/linear-parser.ts';

export class ModuleSyntaxError extends Error {
  readonly offset: number;
  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

// The function is parsed as it will stand in logic.js: what is a syntax error there is one here.
const HEAD = '(function (require, module, exports) {\n';
const TAIL = '\n})';

/** Where the module's code begins in the offsets of its nodes. */
export const MODULE_OFFSET: number = HEAD.length;

/**
 * The statements of a module function's body. `undefined` where they are nested deeper than the parser's stack.
 *
 * @throws ModuleSyntaxError where the code cannot be the body of a module function
 */
export function parseModule(code: string): readonly AnyNode[] | undefined {
  try {
    const [statement, ...rest] = LinearParser.parse(HEAD + code + TAIL, { ecmaVersion: 'latest', sourceType: 'script' }).body;
    const expression = statement?.type === 'ExpressionStatement' ? statement.expression : undefined;
    if (expression?.type === 'FunctionExpression' && rest.length === 0 && expression.end === HEAD.length + code.length + 2) {
      return expression.body.body;
    }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    // acorn gives this case no other sign than its message.
    if (error.message.startsWith('Not enough stack space')) return undefined;
    const { pos = 0 } = error as { pos?: number };
    throw new ModuleSyntaxError(error.message.replace(/ \(\d+:\d+\)$/, ''), Math.max(0, pos - HEAD.length));
  }
  throw new ModuleSyntaxError('the code closes more blocks than it opens', code.length);
}

export function childrenOf(node: AnyNode): AnyNode[] {
  const children: AnyNode[] = [];
  for (const value of Object.values(node)) {
    if (isNode(value)) children.push(value);
    else if (Array.isArray(value)) for (const item of value) if (isNode(item)) children.push(item);
  }
  return children;
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}
