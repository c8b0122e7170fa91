import type { Expression, ModelPath } from '@dinghy/template';
import { type NameScope, scopeAt } from './name-scope.ts';

/**
 * The data path that an expression names, for `model:` to write back to; `undefined` where it names none. A loop's item
 * is written through the list that it is from.
 */
export function toModelPath(expression: Expression, scope: NameScope | undefined): ModelPath | undefined {
  if (!Array.isArray(expression)) return undefined;
  const [kind, object, key] = expression as unknown as readonly [string, Expression, Expression];
  switch (kind) {
    case 'd':
      return [object as string];
    case '.':
    case '[': {
      const path = toModelPath(object, scope);
      return path === undefined ? undefined : [...path, key];
    }
    case 'i':
      return itemPath(object as number, scope);
    default:
      return undefined;
  }
}

function itemPath(up: number, scope: NameScope | undefined): ModelPath | undefined {
  const loop = scopeAt(scope, up);
  if (loop?.frame.kind !== 'loop') return undefined;
  const list = toModelPath(loop.frame.list, loop.up);
  if (list === undefined) return undefined;
  // The list was written outside the loop: seen from here, its frames are further up.
  const [field, ...segments] = list;
  return [field, ...segments.map((segment) => shift(segment, up + 1)), ['x', up]];
}

/**
 * The same index expression, seen from `by` frames further in. Indices are members, loop variables, literals and
 * operators over them; in a literal object or array nobody finds an index, so those stay.
 */
function shift(expression: Expression, by: number): Expression {
  if (!Array.isArray(expression)) return expression;
  const [kind, ...parts] = expression as unknown as readonly [string, ...Expression[]];
  if (kind === 'i' || kind === 'x' || kind === 'v')
    return [kind, (parts[0] as number) + by, ...parts.slice(1)] as unknown as Expression;
  if (kind === 'd' || kind === 'w' || kind === 'a' || kind === 'o') return expression;
  return [kind, ...parts.map((part) => shift(part, by))] as unknown as Expression;
}
