// The calls of a run before there is something that answers them: the first one asks for it, and all wait until it is there.

import type { WindowFacts } from '@dinghy/api-shims';
import type { CallHandler } from '@dinghy/bridge-protocol';
import { DinghyError } from '@dinghy/errors';
import { loadOnce } from '../../load-once.ts';
import type { AnsweredCalls } from '../calls/answered-calls.ts';

export interface RunCalls extends Pick<AnsweredCalls, 'answerView' | 'invoke' | 'networkType'> {
  readonly handle: CallHandler;
  /** Makes what answers them before somebody waits for it. */
  prepare(): void;
  /** Nobody hears of it who has not called. */
  windowResized(window: WindowFacts): void;
  dispose(): void;
}

export interface RunCallsOptions {
  /** Where its code cannot be had, the call fails, and the next one asks again. */
  start(): Promise<AnsweredCalls>;
  /** Lets go of what shims hold for the app, where there have been no calls. */
  release(): void;
}

export function createRunCalls({ start, release }: RunCallsOptions): RunCalls {
  let disposed = false;
  const answered = loadOnce(async () => {
    const calls = await start();
    if (!disposed) return calls;
    calls.dispose();
    throw new DinghyError('API_ABORTED', {});
  });

  return {
    prepare: () => void answered.load().catch(() => undefined),
    handle: async (method, params, call) => (await answered.load()).handle(method, params, call),
    answerView: async (body, call, slot) => (await answered.load()).answerView(body, call, slot),
    invoke: async (body) => (await answered.load()).invoke(body),
    networkType: () =>
      answered.load().then(
        (calls) => calls.networkType(),
        () => undefined,
      ),
    windowResized: (window) => answered.loaded?.windowResized(window),
    dispose() {
      disposed = true;
      if (answered.loaded) answered.loaded.dispose();
      else release();
    },
  };
}
