// `wx.getRandomValues`, which the crypto manager has too.

import { type CallbackOptions, runInAsync } from '../utils.ts';

export function getRandomValues(options: CallbackOptions & { readonly length?: number } = {}): Promise<unknown> | undefined {
  const result = { errMsg: 'getRandomValues:ok', randomValues: options.length ? new ArrayBuffer(options.length) : undefined };
  if (options.success || options.fail || options.complete) {
    runInAsync(options, result);
    return undefined;
  }
  return new Promise((resolve) => runInAsync({ success: resolve as never }, result));
}
