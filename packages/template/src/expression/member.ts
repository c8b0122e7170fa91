// Member access for template expressions: null-safe, and blind to everything that is not data. Own properties only, so
// that neither `constructor` nor `__proto__` nor a prototype that app code has added to can be reached, and both layers
// read the same value from the same data.

import { WxsFunction } from '../wxs/function.ts';

const hasOwn = Object.prototype.hasOwnProperty;

/** `object[key]`, or `undefined` where there is no such data. Functions other than WXS ones are not data. */
export function getMember(object: unknown, key: unknown): unknown {
  if (typeof object === 'object') {
    if (object === null) return undefined;
    if (object instanceof WxsFunction) return object.members === undefined ? undefined : getMember(object.members, key);
    const name = toPropertyKey(key);
    if (!hasOwn.call(object, name)) return undefined;
    const value = (object as Record<string, unknown>)[name];
    return typeof value === 'function' ? undefined : value;
  }
  // A string owns its indices and `length`, nothing else.
  if (typeof object === 'string') {
    const name = toPropertyKey(key);
    return hasOwn.call(object, name) ? (object as unknown as Record<string, unknown>)[name] : undefined;
  }
  return undefined;
}

/** A number stays one: array reads by index are the hot path. */
function toPropertyKey(key: unknown): string {
  return typeof key === 'number' ? (key as unknown as string) : typeof key === 'string' ? key : String(key);
}

/** Sets an own property, `__proto__` included. */
export function setOwn(target: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__') Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });
  else target[key] = value;
}

/** Own enumerable members of a spread value, as `{...value}` takes them; nothing for what has none. */
export function spreadInto(target: Record<string, unknown>, value: unknown): void {
  if (value === null || value === undefined) return;
  for (const key of Object.keys(value)) setOwn(target, key, getMember(value, key));
}
