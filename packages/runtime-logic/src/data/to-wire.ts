import type { Json } from '@dinghy/bridge-protocol';
import { mayHoldFunctions } from './template-copy.ts';

/**
 * A template copy as it crosses the bridge: the same object where it holds no function, which is nearly always, else a
 * copy without them.
 */
export function toWire(value: unknown): Json {
  return (mayHoldFunctions() && holdsFunction(value) ? withoutFunctions(value) : value) as Json;
}

function holdsFunction(value: unknown): boolean {
  if (typeof value === 'function') return true;
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some(holdsFunction);
  for (const key of Object.keys(value)) if (holdsFunction((value as Record<string, unknown>)[key])) return true;
  return false;
}

function withoutFunctions(value: unknown): unknown {
  if (typeof value === 'function') return null;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutFunctions);
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    const inner = (value as Record<string, unknown>)[key];
    if (typeof inner !== 'function') copy[key] = withoutFunctions(inner);
  }
  return copy;
}
