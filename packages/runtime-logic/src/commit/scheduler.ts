// When what was changed is sent. Normally at the end of the turn; for a unit-test harness, which looks at the result on
// the next line, at the end of the outermost call into the runtime.

export interface Scheduler {
  /** Asks for `flush` once, however often it is asked for before that happens. */
  request(flush: () => void): void;
  enter(): void;
  leave(): void;
}

/** Promise chains that set data at every step settle within a few rounds; an endless one must not hold the commit back. */
const ROUNDS_MAX = 20;

/**
 * Flushes when the microtasks of a turn have stopped changing things. A turn that goes on in promise callbacks
 * (`await` between two `setData`s) is one commit that way, not several. A flush that fails does not keep other pages from theirs.
 */
export function createTurnScheduler(
  queueMicrotask: (callback: () => void) => void,
  onError: (error: unknown) => void,
): Scheduler {
  let flushes = new Set<() => void>();
  let requested = false;

  function round(left: number): void {
    if (requested && left > 0) {
      requested = false;
      queueMicrotask(() => round(left - 1));
      return;
    }
    const due = flushes;
    flushes = new Set();
    requested = false;
    for (const flush of due) {
      try {
        flush();
      } catch (error) {
        onError(error);
      }
    }
  }

  return {
    request(flush) {
      requested = true;
      if (flushes.size === 0) queueMicrotask(() => round(ROUNDS_MAX));
      flushes.add(flush);
    },
    enter() {},
    leave() {},
  };
}

export function createImmediateScheduler(): Scheduler {
  const flushes = new Set<() => void>();
  let depth = 0;

  function run(): void {
    while (depth === 0 && flushes.size > 0) {
      const due = [...flushes];
      flushes.clear();
      for (const flush of due) flush();
    }
  }

  return {
    request(flush) {
      flushes.add(flush);
    },
    enter() {
      depth += 1;
    },
    leave() {
      depth -= 1;
      run();
    },
  };
}
