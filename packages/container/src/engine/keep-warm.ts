// Between mini-programs, one realm and one view wait for the next: the two parts of a launch that take longest and are the
// same for every app. They are made when the launch before has settled, and given up when nobody has wanted them for long.

import type { LogicEngine } from './logic-engine.ts';
import type { ViewEngine } from './view-engine.ts';

export interface Warmth {
  /** A mini-program is being opened. */
  opening(): void;
  /** Its first page can be seen: what it has taken is made anew, once the machine is idle. */
  opened(): void;
  closed(): void;
  /** Makes both now. */
  warm(): void;
  dispose(): void;
}

export interface WarmthOptions {
  readonly engine: Pick<LogicEngine, 'warm' | 'cool'>;
  readonly viewEngine: Pick<ViewEngine, 'warm' | 'cool'>;
  readonly document: () => Document;
  /** How long both wait after the last mini-program was closed; 0: nothing ever waits. Default five minutes. */
  readonly keepMs?: number | undefined;
}

/** After the page has been shown, its own first work comes first. */
const SETTLE_MS = 500;
/** An idle realm and view hold about 40 MB in Chromium, most of it the process that they are in. */
const KEEP_MS = 5 * 60_000;

export function createWarmth({ engine, viewEngine, document, keepMs = KEEP_MS }: WarmthOptions): Warmth {
  let open = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let disposed = false;

  const cool = (): void => {
    engine.cool?.();
    viewEngine.cool?.();
  };
  const warm = (): void => {
    if (disposed || keepMs === 0) return;
    engine.warm?.();
    viewEngine.warm?.(document());
    wait();
  };
  const wait = (): void => {
    clearTimeout(timer);
    if (open === 0 && !disposed) timer = setTimeout(cool, keepMs);
  };

  return {
    warm,
    opening() {
      open += 1;
      clearTimeout(timer);
    },
    opened() {
      clearTimeout(timer);
      timer = setTimeout(warm, SETTLE_MS);
    },
    closed() {
      open -= 1;
      if (open === 0) wait();
    },
    dispose() {
      disposed = true;
      clearTimeout(timer);
      cool();
    },
  };
}
