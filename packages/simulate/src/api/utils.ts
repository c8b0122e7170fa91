// Making mocks of platform functions, for tests too: what succeeds does so after the caller's turn.

export interface CallbackOptions {
  success?: (result: never) => void;
  fail?: (result: never) => void;
  complete?: (result: never) => void;
}

interface Result {
  readonly errMsg: string;
}

/** Calls back with a result on a timer: `success` for a message with `:ok`, `fail` for one with `:fail`. */
export function runInAsync(options: CallbackOptions, result: Result): void {
  setTimeout(() => {
    if (result.errMsg.includes(':ok')) call(options.success, result);
    if (result.errMsg.includes(':fail')) call(options.fail, result);
    call(options.complete, result);
  }, 0);
}

function call(callback: unknown, result: Result): void {
  if (typeof callback === 'function') callback(result);
}

/** Bytes of a text in UTF-8, code unit by code unit. */
export function getSize(text: string): number {
  let size = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    size += unit <= 0x7f ? 1 : unit <= 0x7ff ? 2 : 3;
  }
  return size;
}

export function mockSync<Value>(value: Value): () => Value {
  return () => value;
}

export function mockAsync(name: string, data: object = {}): (options?: CallbackOptions) => void {
  return (options = {}) => runInAsync(options, okResult(name, data));
}

/** Without callbacks it gives a promise, of `promised` where that is given. */
export function mockAsyncAndPromise(
  name: string,
  data: object = {},
  promised?: unknown,
): (options?: CallbackOptions) => Promise<unknown> | undefined {
  return (options = {}) => {
    const result = okResult(name, data);
    if (options.success || options.fail || options.complete) {
      runInAsync(options, result);
      return undefined;
    }
    return new Promise((resolve) => runInAsync({ success: () => resolve(promised ?? result) }, result));
  };
}

function okResult(name: string, data: object): Result {
  return { errMsg: `${name}:ok`, errCode: 0, errno: 0, ...data } as Result;
}

/** Also imported whole, as CommonJS is. */
const utils: {
  readonly runInAsync: typeof runInAsync;
  readonly getSize: typeof getSize;
  readonly mockSync: typeof mockSync;
  readonly mockAsync: typeof mockAsync;
  readonly mockAsyncAndPromise: typeof mockAsyncAndPromise;
} = { runInAsync, getSize, mockSync, mockAsync, mockAsyncAndPromise };
export default utils;
