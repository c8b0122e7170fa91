// How every asynchronous `wx.*` function answers: `success`, `fail` and `complete` of its parameters, or a promise when
// there is none of them. Failures get their wording from bridge-protocol's one table.

import { type ApiFailure, toApiFailure, toApiSuccessMessage } from '@dinghy/bridge-protocol';

export type Params = Record<string, unknown>;
type Callback = (result: unknown) => void;

/** What a mini-program's callback throws goes here; the call has succeeded all the same. */
export type OnThrow = (error: unknown, where: string) => void;

const CALLBACKS = ['success', 'fail', 'complete'] as const;

/** Runs `perform` and answers by the convention. Returns the promise, or `undefined` where callbacks were given. */
export function answerCall(
  api: string,
  params: unknown,
  perform: (params: Params) => unknown,
  onThrow: OnThrow,
): Promise<unknown> | undefined {
  const given = (typeof params === 'object' && params !== null ? params : {}) as Params;
  const callbacks = CALLBACKS.map((name) => given[name]);
  const outcome = settle(api, given, perform);
  if (callbacks.every((callback) => typeof callback !== 'function')) {
    return outcome.then((answer) => {
      if (answer.ok) return answer.result;
      throw toError(answer.result as ApiFailure);
    });
  }
  const [success, fail, complete] = callbacks;
  const run = (callback: unknown, result: unknown, where: string): void => {
    if (typeof callback !== 'function') return;
    try {
      (callback as Callback)(result);
    } catch (error) {
      onThrow(error, `${api} ${where}`);
    }
  };
  void outcome.then(({ ok, result }) => {
    run(ok ? success : fail, result, ok ? 'success' : 'fail');
    run(complete, result, 'complete');
  });
  return undefined;
}

interface Outcome {
  readonly ok: boolean;
  readonly result: unknown;
}

async function settle(api: string, params: Params, perform: (params: Params) => unknown): Promise<Outcome> {
  try {
    const result = await perform(params);
    const members = typeof result === 'object' && result !== null ? result : {};
    return { ok: true, result: { ...members, errMsg: toApiSuccessMessage(api) } };
  } catch (error) {
    return { ok: false, result: toApiFailure(api, error) };
  }
}

/** An Error that is also the platform's failure object, which is what programs read in `catch`. */
export function toError(failure: ApiFailure): Error {
  return Object.assign(new Error(failure.errMsg), failure);
}
