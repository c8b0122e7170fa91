// The global names of the WXS language, and nothing else.

import { toPrimitive, toText } from '../text.ts';
import { WxsFunction, type WxsGate } from './function.ts';
import { WxsFailure } from './members.ts';
import { WxsRegExp } from './regexp.ts';
import { charge, type WxsState } from './state.ts';
import { createWxsObject, type Members, measure, settle, toWxsValue } from './values.ts';

/** Where `console.log` of WXS code goes. */
export interface WxsConsole {
  log(...values: readonly unknown[]): void;
}

type Native = (...args: never[]) => unknown;

const MATH_FUNCTIONS = 'abs acos asin atan atan2 ceil cos exp floor log max min pow random round sin sqrt tan';
const MATH_CONSTANTS = 'E LN10 LN2 LOG2E LOG10E PI SQRT1_2 SQRT2';
const NUMBER_CONSTANTS = 'MAX_VALUE MIN_VALUE NEGATIVE_INFINITY POSITIVE_INFINITY NaN';

/** Builds the globals of one runtime. They are frozen: modules must not talk to one another through them. */
export function createGlobals(state: WxsState, gate: WxsGate, console: WxsConsole): Readonly<Record<string, unknown>> {
  const define = (run: (args: readonly unknown[]) => unknown, length = 1): WxsFunction => new WxsFunction(run, gate, length);
  /** A native function of primitives. */
  const primitive = (run: Native): WxsFunction =>
    define((args) => {
      for (const arg of args) if (typeof arg === 'string') charge(state, arg.length >> 6);
      return (run as (...args: unknown[]) => unknown)(...args.map((arg) => toPrimitive(arg, 'number')));
    });
  const namespace = (functions: Readonly<Record<string, unknown>>, source?: object, constants = ''): Members => {
    const members = Object.assign(createWxsObject(), functions);
    for (const name of constants.split(' ').filter(Boolean)) members[name] = (source as Members)[name];
    return Object.freeze(members);
  };
  const toNumber = define((args) => (args.length === 0 ? 0 : Number(toPrimitive(args[0], 'number'))));
  toNumber.members = namespace({}, Number, NUMBER_CONSTANTS);
  const math = Object.fromEntries(
    MATH_FUNCTIONS.split(' ').map((name) => [name, primitive((Math as unknown as Record<string, Native>)[name] as Native)]),
  );
  const log = define((args) => {
    for (const arg of args) measure(state, arg);
    console.log(...args);
    return undefined;
  });

  return Object.assign(Object.create(null) as Members, {
    NaN,
    Infinity: Number.POSITIVE_INFINITY,
    Math: namespace(math, Math, MATH_CONSTANTS),
    Number: Object.freeze(toNumber),
    Date: namespace({ now: define(() => Date.now()), parse: primitive(Date.parse), UTC: primitive(Date.UTC as Native) }),
    JSON: namespace({ parse: define((args) => parseJson(state, args[0])), stringify: define((args) => toJson(state, args)) }),
    console: namespace({ log, info: log, warn: log, error: log, debug: log }),
    parseInt: primitive(Number.parseInt as Native),
    parseFloat: primitive(Number.parseFloat as Native),
    isNaN: primitive((value: unknown) => Number.isNaN(Number(value))),
    isFinite: primitive((value: unknown) => Number.isFinite(Number(value))),
    decodeURI: primitive(decodeURI),
    decodeURIComponent: primitive(decodeURIComponent),
    encodeURI: primitive(encodeURI),
    encodeURIComponent: primitive(encodeURIComponent),
    getDate: define((args) =>
      Reflect.construct(
        Date,
        args.map((arg) => (arg instanceof Date ? arg.getTime() : toPrimitive(arg, 'default'))),
      ),
    ),
    getRegExp: define(
      (args) => new WxsRegExp(args[0] === undefined ? '(?:)' : toText(args[0]), args[1] === undefined ? '' : toText(args[1])),
      2,
    ),
  });
}

function parseJson(state: WxsState, source: unknown): unknown {
  const text = source === undefined ? 'undefined' : toText(source);
  charge(state, text.length >> 4);
  try {
    return toWxsValue(JSON.parse(text));
  } catch {
    throw new WxsFailure('JSON.parse: invalid JSON');
  }
}

/** Indentation is honoured, a replacer is not: WXS documents neither. */
function toJson(state: WxsState, args: readonly unknown[]): unknown {
  const value = state.copies === undefined ? args[0] : settle(state, args[0]);
  measure(state, value);
  return JSON.stringify(value, undefined, args[2] as string | number | undefined);
}
