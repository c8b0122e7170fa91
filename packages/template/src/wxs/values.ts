// Values of WXS code. Objects and arrays made by WXS code are *owned* and it may write to them. Everything else came
// from outside, as an argument, and must stay as it is: a write goes to a private copy that stands for the original
// until the call ends. So arguments cost nothing to pass, and only code that writes to them pays.

import { WxsFunction } from './function.ts';
import { WxsRegExp } from './regexp.ts';
import { charge, type WxsState } from './state.ts';

export type Members = Record<string, unknown>;

/** Objects of WXS code: no inherited members, but a text. Told from outside objects by their prototype. */
class WxsObject {}
Object.setPrototypeOf(WxsObject.prototype, null);
Object.defineProperty(WxsObject.prototype, 'toString', { value: () => '[object Object]' });

/** Marks arrays of WXS code. A property, because it is cheaper than a set for arrays that mostly live for one call. */
const OWNED: unique symbol = Symbol('wxs');

/** An object that WXS code may keep and write to, such as the answer of `getState()`. */
export function createWxsObject(): Members {
  return new WxsObject() as Members;
}

export function own<Item>(array: Item[]): Item[] {
  (array as unknown as { [OWNED]: boolean })[OWNED] = true;
  return array;
}

function isOwned(value: object): boolean {
  if (Array.isArray(value)) return OWNED in value;
  return value instanceof WxsObject;
}

/** The object that holds the present members of a value. */
export function readable(state: WxsState, value: object): object {
  return state.copies === undefined ? value : (state.copies.get(value) ?? value);
}

/** The object to write members of a value to. */
export function writable(state: WxsState, value: object): object {
  if (isOwned(value)) return value;
  state.copies ??= new Map();
  const known = state.copies.get(value);
  if (known !== undefined) return known;
  const copy = shallowCopy(state, value);
  state.copies.set(value, copy);
  return copy;
}

function shallowCopy(state: WxsState, value: object): object {
  if (Array.isArray(value)) {
    charge(state, value.length);
    return own(value.slice());
  }
  const keys = Object.keys(value);
  charge(state, keys.length);
  const copy = createWxsObject();
  for (const key of keys) copy[key] = (value as Members)[key];
  return copy;
}

/** A value for outside, after a call that wrote to outside values: everything in it as the call left it. */
export function settle(state: WxsState, value: unknown, seen: Set<object> = new Set()): unknown {
  if (!isStructure(value)) return value;
  const target = writable(state, value) as Members;
  if (seen.has(target)) return target;
  seen.add(target);
  for (const key of Object.keys(target)) target[key] = settle(state, target[key], seen);
  return target;
}

/**
 * Charges for a value's size as a tree. WXS code can build values that share parts and are exponentially larger than
 * what they took to build; whoever walks them later would not come back.
 */
export function measure(state: WxsState, value: unknown): void {
  charge(state, 1);
  if (typeof value === 'string') charge(state, value.length >> 8);
  else if (isStructure(value)) for (const key of Object.keys(value)) measure(state, (value as Members)[key]);
}

function isStructure(value: unknown): value is object {
  return (
    Array.isArray(value) || (typeof value === 'object' && value !== null && !(value instanceof WxsFunction) && !isExotic(value))
  );
}

/** Dates and regular expressions: values with internals, not members. */
function isExotic(value: object): boolean {
  return value instanceof Date || value instanceof WxsRegExp;
}

/**
 * A deep copy of plain data that WXS code owns. For event handlers and `change:` callbacks, which keep and change what
 * they are given between calls.
 */
export function toWxsValue(value: unknown): unknown {
  if (!isStructure(value) || isOwned(value)) return value;
  if (Array.isArray(value)) return own(value.map(toWxsValue));
  const copy = createWxsObject();
  for (const key of Object.keys(value)) copy[key] = toWxsValue((value as Members)[key]);
  return copy;
}
