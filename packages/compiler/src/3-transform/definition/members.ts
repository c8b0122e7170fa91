import type { AnyNode, ObjectExpression, Property } from 'acorn';
import { keyOf, UNKNOWN } from './known-value.ts';

export type Members = ReadonlyMap<string, Property>;

/** Undefined where a member has a name that is not known, and could be any. */
export function membersOf({ properties }: ObjectExpression): Members | undefined {
  const members = new Map<string, Property>();
  for (const property of properties) {
    const key = property.type === 'Property' ? keyOf(property, () => UNKNOWN) : undefined;
    if (property.type !== 'Property' || key === undefined || property.kind !== 'init') return undefined;
    members.set(key, property);
  }
  return members;
}

export function isFunction({ type }: AnyNode): boolean {
  return type === 'FunctionExpression' || type === 'ArrowFunctionExpression';
}
