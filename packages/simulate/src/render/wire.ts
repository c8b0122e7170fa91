/**
 * A value as it comes out at the other end of a bridge: a copy, own enumerable data only. Not JSON text, which would turn
 * `undefined` in lists into `null`; no `structuredClone`, which the DOM of an older test runner hides.
 */
export function overTheWire<Value>(value: Value): Value {
  return copy(value, []) as Value;
}

function copy(value: unknown, ancestors: readonly object[]): unknown {
  if (typeof value === 'function' || typeof value === 'symbol') return undefined;
  if (typeof value !== 'object' || value === null) return value;
  // No wire carries a cycle.
  if (ancestors.includes(value)) return undefined;
  const inside = [...ancestors, value];
  if (Array.isArray(value)) return value.map((item) => copy(item, inside));
  const plain: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    const inner = (value as Record<string, unknown>)[key];
    if (typeof inner !== 'function' && key !== '__proto__') plain[key] = copy(inner, inside);
  }
  return plain;
}
