// The globals that mini-program code keeps: the language, and nothing of the browser. A name that is not here is
// removed, so what a new browser version adds is closed until somebody opens it.
//
// Left out of the language on purpose: SharedArrayBuffer and Atomics (a precise clock, and a way to freeze), WebAssembly
// (compiles code; WebKit's policy does not stop it).
//
// The platform's own names (`wx`, `App`, console, timers, …) are put in afterwards by the runtime.

const LANGUAGE = [
  'globalThis Infinity NaN undefined isFinite isNaN parseFloat parseInt',
  'decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape eval',
  'Object Function Boolean Symbol Number BigInt Math Date String RegExp JSON Intl Temporal',
  'Error AggregateError EvalError RangeError ReferenceError SuppressedError SyntaxError TypeError URIError',
  'Array Map Set WeakMap WeakSet WeakRef FinalizationRegistry Iterator Proxy Reflect Promise',
  'ArrayBuffer DataView Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array',
  'Float16Array Float32Array Float64Array BigInt64Array BigUint64Array DisposableStack AsyncDisposableStack',
];

/** Pure functions of the browser that reach nothing and that npm packages expect of every JavaScript engine. */
const PURE = ['TextEncoder TextDecoder queueMicrotask'];

export const ALLOWED_GLOBALS: ReadonlySet<string> = new Set([...LANGUAGE, ...PURE].flatMap((line) => line.split(' ')));
