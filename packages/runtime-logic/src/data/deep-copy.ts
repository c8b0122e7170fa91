import { MAX_ARRAY_LENGTH } from './parse-path.ts';

/**
 * A copy that a component may mutate: of its definition's initial data, and of what its parent passes (4.4).
 * Own enumerable string keys only; prototypes, getters and the identity of Map, Set and Date are lost; functions stay
 * (2.5). A container met inside itself becomes `undefined`.
 */
export function deepCopy(value: unknown): unknown {
  return copyInside(value, undefined);
}

/** A container with the one that it is in. Made only where containers are nested: most data of components is flat. */
interface Outer {
  readonly value: object;
  readonly outer: Outer | undefined;
}

function copyInside(value: unknown, outer: Outer | undefined): unknown {
  if (typeof value !== 'object' || value === null) return value;
  for (let around = outer; around !== undefined; around = around.outer) if (around.value === value) return undefined;
  return Array.isArray(value) ? copyArray(value, outer) : copyObject(value as Record<string, unknown>, outer);
}

function copyObject(value: Record<string, unknown>, outer: Outer | undefined): unknown {
  const copy: Record<string, unknown> = {};
  let here: Outer | undefined;
  for (const key of Object.keys(value)) {
    const inner = value[key];
    if (key === '__proto__') continue;
    if (typeof inner === 'object' && inner !== null) here ??= { value, outer };
    copy[key] = copyInside(inner, here);
  }
  return copy;
}

function copyArray(value: readonly unknown[], outer: Outer | undefined): unknown {
  if (value.length > MAX_ARRAY_LENGTH) return [];
  const here: Outer = { value, outer };
  return Array.from(value, (item) => copyInside(item, here));
}
