import type { Expression, FieldPath, ModelPath, UseNode } from '@dinghy/template';
import { type NameScope, scopeAt } from './name-scope.ts';

/**
 * The data path that an expression names, for `model:` to write back to; `undefined` where it names none. A loop's item
 * is written through the list that it is from, and a conditional through whichever side it yields.
 */
export function toModelPath(expression: Expression, scope: NameScope | undefined): ModelPath | undefined {
  if (!Array.isArray(expression)) return undefined;
  const [kind, object, key, other] = expression as unknown as readonly [string, Expression, Expression, Expression];
  switch (kind) {
    case 'd':
      return [object as string];
    case '.':
    case '[':
      return append(toModelPath(object, scope), [key]);
    case 'i':
      return itemPath(object as number, scope);
    case '?':
      return conditional(object, toModelPath(key, scope), toModelPath(other, scope));
    default:
      return undefined;
  }
}

/** Where the fields of a template call's `data` come from. */
export function toModelFields(data: Expression | undefined, scope: NameScope | undefined): NonNullable<UseNode['m']> {
  if (!Array.isArray(data) || data[0] !== 'o') return [];
  const entries = data.slice(1) as unknown as readonly (readonly [name: string, value: Expression])[];
  return entries.map(([name, value]) => [name, toModelPath(value, scope) ?? null]);
}

function itemPath(up: number, scope: NameScope | undefined): ModelPath | undefined {
  const loop = scopeAt(scope, up);
  if (loop?.frame.kind !== 'loop') return undefined;
  const list = toModelPath(loop.frame.list, loop.up);
  // The list was written outside the loop: seen from here, its frames are further up.
  return list === undefined ? undefined : append(shiftPath(list, up + 1), [['x', up]]);
}

function append(path: ModelPath | undefined, segments: readonly Expression[]): ModelPath | undefined {
  if (path === undefined) return undefined;
  if (!isConditional(path)) return [...(path as FieldPath), ...segments];
  const [, condition, whenTrue, whenFalse] = path;
  return conditional(condition, append(whenTrue ?? undefined, segments), append(whenFalse ?? undefined, segments));
}

function conditional(
  condition: Expression,
  whenTrue: ModelPath | undefined,
  whenFalse: ModelPath | undefined,
): ModelPath | undefined {
  if (whenTrue === undefined && whenFalse === undefined) return undefined;
  return ['?', condition, whenTrue ?? null, whenFalse ?? null];
}

function isConditional(path: ModelPath): path is Extract<ModelPath, readonly ['?', ...unknown[]]> {
  return path[0] === '?';
}

function shiftPath(path: ModelPath, by: number): ModelPath {
  if (!isConditional(path)) {
    const [field, ...segments] = path as FieldPath;
    return [field, ...segments.map((segment) => shift(segment, by))];
  }
  const [, condition, whenTrue, whenFalse] = path;
  const side = (each: ModelPath | null): ModelPath | undefined => (each === null ? undefined : shiftPath(each, by));
  return conditional(shift(condition, by), side(whenTrue), side(whenFalse)) as ModelPath;
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
