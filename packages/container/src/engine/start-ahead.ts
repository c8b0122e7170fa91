// Starts a realm before there is a run to use it: beside the download of the manifest, which takes about as long.

import type { LogicEngine, LogicEngineStart, LogicRealm } from './logic-engine.ts';

export interface AheadEngine extends LogicEngine {
  /** Ends the realm if nobody has taken it. */
  cancel(): void;
}

/** An engine whose first `start` answers with a realm that is already starting. */
export function startAhead(engine: LogicEngine, appId: string): AheadEngine {
  const ending = new AbortController();
  let taker: LogicEngineStart | undefined;
  let diedEarly: Error | undefined;
  let ahead: Promise<LogicRealm> | undefined = engine.start({
    appId,
    signal: ending.signal,
    onSilence: (silent) => taker?.onSilence(silent),
    onFatal(error) {
      if (taker) taker.onFatal(error);
      else diedEarly = error;
    },
  });
  // Whoever takes it hears of it.
  ahead.catch(() => undefined);

  return {
    name: engine.name,
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
