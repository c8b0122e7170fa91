// Reading, writing, deleting and calling members in WXS code. Own members first, then the built-in ones of the type;
// there is no prototype to climb.

import { setOwn } from '../expression/member.ts';
import { toText } from '../text.ts';
import { WxsFunction, type WxsGate } from './function.ts';
import { methodOf, typeNameOf } from './methods.ts';
import { WxsRegExp } from './regexp.ts';
import { charge, type WxsState } from './state.ts';
import { createWxsObject, type Members, readable, writable } from './values.ts';

const hasOwn = Object.prototype.hasOwnProperty;

/** Longest array that WXS code may make by writing an index or `length`; native loops over more would not end. */
const ARRAY_LENGTH_MAX = 1_000_000;

/** Thrown by WXS code or for it; leaves the runtime as `WXS_CALL_FAILED`. */
export class WxsFailure extends Error {}

export function getMember(state: WxsState, gate: WxsGate, object: unknown, key: unknown): unknown {
  const name = toKey(key);
  const own = ownMember(state, object, name);
  if (own !== undefined) return own;
  const type = typeNameOf(object);
  if (name === 'constructor') return type;
  const method = methodOf(type, name);
  return method === undefined ? undefined : new WxsFunction((args) => method(object, args, state), gate, 0);
}

export function callMember(state: WxsState, object: unknown, key: unknown, args: readonly unknown[]): unknown {
  const name = toKey(key);
  const own = ownMember(state, object, name);
  if (own === undefined) {
    const method = methodOf(typeNameOf(object), name);
    if (method !== undefined) return method(object, args, state);
  }
  return callValue(own, args, name);
}

export function callValue(target: unknown, args: readonly unknown[], name: string): unknown {
  if (target instanceof WxsFunction) return target.invoke(args);
  throw new WxsFailure(`${name} is not a function`);
}

function ownMember(state: WxsState, object: unknown, name: string): unknown {
  if (typeof object === 'string') return hasOwn.call(object, name) ? (object as unknown as Members)[name] : undefined;
  if (typeof object !== 'object') {
    if (object === undefined) throw new WxsFailure(`Cannot read property '${name}' of undefined`);
    return undefined;
  }
  if (object === null) throw new WxsFailure(`Cannot read property '${name}' of null`);
  if (object instanceof WxsFunction) return functionMember(object, name);
  if (object instanceof WxsRegExp) return regexpMember(object, name);
  const target = readable(state, object) as Members;
  if (!hasOwn.call(target, name)) return undefined;
  const value = target[name];
  // A native function can only come from outside, and is no value of the language.
  return typeof value === 'function' ? undefined : value;
}

function functionMember(target: WxsFunction, name: string): unknown {
  if (target.members !== undefined && hasOwn.call(target.members, name)) return target.members[name];
  return name === 'length' ? target.length : undefined;
}

function regexpMember(regexp: WxsRegExp, name: string): unknown {
  switch (name) {
    case 'source':
    case 'lastIndex':
    case 'global':
      return regexp[name];
    case 'ignoreCase':
      return regexp.flags.includes('i');
    case 'multiline':
      return regexp.flags.includes('m');
    default:
      return undefined;
  }
}

/** Writing to a primitive does nothing, as in sloppy JavaScript. */
export function setMember(state: WxsState, object: unknown, key: unknown, value: unknown): void {
  const name = toKey(key);
  if (object === null || object === undefined) throw new WxsFailure(`Cannot set property '${name}' of ${object}`);
  if (typeof object !== 'object' || object instanceof Date) return;
  if (object instanceof WxsRegExp) {
    if (name === 'lastIndex') object.lastIndex = Math.max(0, Math.trunc(Number(value)) || 0);
  } else if (object instanceof WxsFunction) {
    object.members ??= createWxsObject();
    object.members[name] = value;
  } else if (Array.isArray(object)) {
    setItem(state, writable(state, object) as unknown[], name, value);
  } else {
    setOwn(writable(state, object) as Members, name, value);
  }
}

function setItem(state: WxsState, array: unknown[], name: string, value: unknown): void {
  if (name === 'length') {
    if (!(Number(value) <= ARRAY_LENGTH_MAX)) throw new WxsFailure('Invalid array length');
    array.length = Number(value);
    return;
  }
  const index = Number(name);
  if (index >= array.length) {
    if (index > ARRAY_LENGTH_MAX) throw new WxsFailure('Invalid array length');
    charge(state, (index - array.length) >> 3);
  }
  setOwn(array as unknown as Members, name, value);
}

export function deleteMember(state: WxsState, object: unknown, key: unknown): boolean {
  if (typeof object !== 'object' || object === null) return true;
  const target =
    object instanceof WxsFunction ? object.members : object instanceof WxsRegExp ? undefined : writable(state, object);
  return target === undefined || Reflect.deleteProperty(target, toKey(key));
}

function toKey(key: unknown): string {
  return typeof key === 'string'
    ? key
    : typeof key === 'number'
      ? (key as unknown as string)
      : key === undefined
        ? 'undefined'
        : toText(key);
}
