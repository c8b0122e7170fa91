import { MAX_ARRAY_LENGTH } from './parse-path.ts';

/**
 * A copy that a component may mutate: of its definition's initial data, and of what its parent passes (4.4).
 * Own enumerable string keys only; prototypes, getters and the identity of Map, Set and Date are lost; functions stay
 * (2.5). A container met inside itself becomes `undefined`.
 */
export function deepCopy(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? copyContainer(value, []) : value;
}

function copyContainer(value: object, ancestors: object[]): unknown {
  if (ancestors.includes(value)) return undefined;
  ancestors.push(value);
  const copy = Array.isArray(value) ? copyArray(value, ancestors) : copyObject(value as Record<string, unknown>, ancestors);
  ancestors.pop();
  return copy;
}

function copyObject(value: Record<string, unknown>, ancestors: object[]): unknown {
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    const inner = value[key];
    if (key !== '__proto__') copy[key] = typeof inner === 'object' && inner !== null ? copyContainer(inner, ancestors) : inner;
  }
  return copy;
}

function copyArray(value: readonly unknown[], ancestors: object[]): unknown {
  return value.length > MAX_ARRAY_LENGTH
    ? []
    : Array.from(value, (item) => (typeof item === 'object' && item !== null ? copyContainer(item, ancestors) : item));
}
