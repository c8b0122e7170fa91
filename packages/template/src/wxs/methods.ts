// The built-in methods of WXS values: ES5 ones, by type, and nothing inherited beyond them. Each table is the allow-list.

import { TEXT_LENGTH_MAX, toPrimitive, toText } from '../text.ts';
import { WxsFunction } from './function.ts';
import { WxsRegExp } from './regexp.ts';
import { charge, type WxsState } from './state.ts';
import { exec, match, replace, search, split, toMatchArray } from './text-search.ts';
import { own, readable, writable } from './values.ts';

export type Method = (receiver: unknown, args: readonly unknown[], state: WxsState) => unknown;
type MethodTable = Readonly<Record<string, Method>>;

/** A table without inherited names. */
function table(...parts: MethodTable[]): MethodTable {
  return Object.assign(Object.create(null), ...parts) as MethodTable;
}

/** Methods that native code may run as they are: they take and give primitives. */
function native(prototype: object, names: readonly string[]): Record<string, Method> {
  const methods: Record<string, Method> = {};
  for (const name of names) {
    const run = (prototype as Record<string, (...args: unknown[]) => unknown>)[name];
    if (typeof run !== 'function') continue;
    methods[name] = (receiver, args) => Reflect.apply(run, receiver, args.map(toArgument));
  }
  return methods;
}

function toArgument(value: unknown): unknown {
  return toPrimitive(value, 'number');
}

/** Text methods take time by the length of the text. */
function text(method: (receiver: string, args: readonly unknown[], state: WxsState) => unknown): Method {
  return (receiver, args, state) => {
    charge(state, (receiver as string).length >> 6);
    return method(receiver as string, args, state);
  };
}

const words = (list: string): string[] => list.split(' ');

const strings = native(
  String.prototype,
  words(
    'charAt charCodeAt indexOf lastIndexOf localeCompare slice substring substr toLowerCase toLocaleLowerCase toUpperCase toLocaleUpperCase trim toString valueOf',
  ),
);
for (const name of Object.keys(strings)) strings[name] = text(strings[name] as Method);

const stringMethods = table(strings, {
  concat: (receiver, args) => limited([receiver, ...args].map(toText)),
  match: text((receiver, args, state) => match(state, receiver, args[0])),
  replace: text((receiver, args, state) => replace(state, receiver, args[0], args[1])),
  search: text((receiver, args, state) => search(state, receiver, args[0])),
  split: text((receiver, args, state) => {
    const parts = split(state, receiver, args[0], args[1]);
    charge(state, parts.length);
    return parts;
  }),
});

function limited(parts: readonly string[], separator = ''): string {
  let length = separator.length * parts.length;
  for (const part of parts) length += part.length;
  if (length > TEXT_LENGTH_MAX) throw new RangeError('Text too long');
  return parts.join(separator);
}

const numberMethods = table(native(Number.prototype, words('toString toLocaleString valueOf toFixed toExponential toPrecision')));
const booleanMethods = table(native(Boolean.prototype, words('toString valueOf')));

const DATE_METHOD = /^(get|set|to(Date|Time|Locale|UTC|ISO|JSON|String)|valueOf)/;

const dateMethods = table(
  native(
    Date.prototype,
    Object.getOwnPropertyNames(Date.prototype).filter((name) => DATE_METHOD.test(name)),
  ),
);

const regexpMethods = table({
  exec: (receiver, args, state) => {
    const input = searched(args);
    return toMatchArray(exec(state, receiver as WxsRegExp, input), input);
  },
  test: (receiver, args, state) => exec(state, receiver as WxsRegExp, searched(args)) !== null,
  toString: (receiver: unknown) => String(receiver),
});

/** `exec(undefined)` searches the word `undefined`, as in JavaScript. */
function searched(args: readonly unknown[]): string {
  return args[0] === undefined ? 'undefined' : toText(args[0]);
}

const arrayPrototype = Array.prototype as unknown as Record<string, (...args: unknown[]) => unknown>;

function onArray(name: string, target: (state: WxsState, array: object) => object): Method {
  const run = arrayPrototype[name] as (...args: unknown[]) => unknown;
  return (receiver, args, state) => {
    const array = target(state, receiver as object) as unknown[];
    charge(state, array.length);
    const result = Reflect.apply(run, array, args.map(toCallback));
    if (result === array) return receiver;
    return Array.isArray(result) && name !== 'pop' && name !== 'shift' && !name.startsWith('reduce') ? own(result) : result;
  };
}

function toCallback(value: unknown): unknown {
  return value instanceof WxsFunction ? (...args: unknown[]) => value.invoke(args) : value;
}

function arrays(list: string, target: (state: WxsState, array: object) => object): Record<string, Method> {
  return Object.fromEntries(words(list).map((name) => [name, onArray(name, target)]));
}

const concat = onArray('concat', readable);
const sort = onArray('sort', writable);

const arrayMethods = table(
  arrays('indexOf lastIndexOf every some forEach map filter reduce reduceRight slice', readable),
  arrays('pop push reverse shift splice unshift', writable),
  {
    concat: (receiver, args, state) => {
      const parts = args.map((arg) => (Array.isArray(arg) ? readable(state, arg) : arg));
      for (const part of parts) if (Array.isArray(part)) charge(state, part.length);
      return concat(receiver, parts, state);
    },
    join: (receiver, args, state) => {
      const items = readable(state, receiver as object) as unknown[];
      charge(state, items.length);
      const texts = Array.from(items, (item) => (item === null ? '' : toText(item)));
      return limited(texts, args[0] === undefined ? ',' : toText(args[0]));
    },
    // Without a comparator, by text: ours, because the native conversion may throw or take for ever.
    sort: (receiver, args, state) => sort(receiver, args[0] === undefined ? [BY_TEXT] : args, state),
    toString: (receiver: unknown, _: unknown, state: WxsState) => toText(readable(state, receiver as object)),
    toLocaleString: (receiver: unknown, _: unknown, state: WxsState) => toText(readable(state, receiver as object)),
  },
);

/** `undefined` never reaches a comparator. */
const BY_TEXT = (left: unknown, right: unknown): number => {
  const [a, b] = [toText(left), toText(right)];
  return a < b ? -1 : a > b ? 1 : 0;
};

const textOnly = table({ toString: (receiver: unknown) => toText(receiver) });

/** Name of a value's type, which is what `.constructor` yields in WXS. */
export type TypeName = 'String' | 'Number' | 'Boolean' | 'Function' | 'Array' | 'Date' | 'RegExp' | 'Object';

/** The type of a value that is neither `null` nor `undefined`. */
export function typeNameOf(value: unknown): TypeName {
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number') return 'Number';
  if (typeof value === 'boolean') return 'Boolean';
  if (Array.isArray(value)) return 'Array';
  if (value instanceof WxsFunction) return 'Function';
  if (value instanceof Date) return 'Date';
  return value instanceof WxsRegExp ? 'RegExp' : 'Object';
}

const methodTables: Readonly<Record<TypeName, MethodTable>> = {
  String: stringMethods,
  Number: numberMethods,
  Boolean: booleanMethods,
  Function: textOnly,
  Array: arrayMethods,
  Date: dateMethods,
  RegExp: regexpMethods,
  Object: textOnly,
};

/** The built-in method of a type, if it has one of that name. */
export function methodOf(type: TypeName, name: string): Method | undefined {
  return methodTables[type][name];
}
