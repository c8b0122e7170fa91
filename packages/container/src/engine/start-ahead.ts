// Starts a realm before there is a run to use it: beside the download of the manifest, which takes about as long.

import type { LogicEngine, LogicEngineStart, LogicRealm } from './logic-engine.ts';

export interface AheadEngine extends LogicEngine {
  /** Ends the realm if nobody has taken it. */
  cancel(): void;
}

/**
 * An engine whose first `start` answers with a realm that is already starting.
 *
 * @param onLost called when that realm could not start, or died, before anybody took it
 */
export function startAhead(engine: LogicEngine, appId: string, onLost?: () => void): AheadEngine {
  const ending = new AbortController();
  let taker: LogicEngineStart | undefined;
  let diedEarly: Error | undefined;
  let ahead: Promise<LogicRealm> | undefined = engine.start({
    appId,
    signal: ending.signal,
    onSilence: (silent) => taker?.onSilence(silent),
    onFatal(error) {
      if (taker) taker.onFatal(error);
      else lose(error);
    },
  });
  const lose = (error: Error): void => {
    diedEarly = error;
    if (ahead) onLost?.();
  };
  // Whoever takes it hears of it.
  ahead.catch(lose);

  return {
    name: engine.name,
    takesPacks: engine.takesPacks,
    start(start) {
      const realm = ahead;
      ahead = undefined;
      if (!realm) return engine.start(start);
      if (diedEarly) return Promise.reject(diedEarly);
      taker = start;
      start.signal.addEventListener('abort', () => ending.abort());
      return realm;
    },
    cancel() {
      if (ahead) ending.abort();
      ahead = undefined;
    },
  };
}
