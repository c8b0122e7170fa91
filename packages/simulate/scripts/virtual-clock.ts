// Timers that pass when the script says so: two tools of different speed see the same order of things.

export interface VirtualClock {
  /** Runs what is due within that many milliseconds, and the promise callbacks around it. */
  advance(milliseconds: number): Promise<void>;
}

interface Timer {
  readonly at: number;
  readonly run: () => void;
  readonly every: number | undefined;
}

export function installVirtualClock(): VirtualClock {
  const turn = setImmediate;
  const timers = new Map<number, Timer>();
  let now = 1_700_000_000_000;
  let last = 0;

  const add = (run: unknown, delay: unknown, args: unknown[], every: boolean): number => {
    const wait = Math.max(1, Number(delay) || 0);
    timers.set(++last, {
      at: now + wait,
      run: () => typeof run === 'function' && run(...args),
      every: every ? wait : undefined,
    });
    return last;
  };
  const cancel = (id: unknown): void => void timers.delete(Number(id));
  Object.assign(globalThis, {
    setTimeout: (run: unknown, delay?: unknown, ...args: unknown[]) => add(run, delay, args, false),
    setInterval: (run: unknown, delay?: unknown, ...args: unknown[]) => add(run, delay, args, true),
    clearTimeout: cancel,
    clearInterval: cancel,
    requestAnimationFrame: (run: (time: number) => void) => add(() => run(now), 16, [], false),
    cancelAnimationFrame: cancel,
  });
  Date.now = () => now;

  const settle = (): Promise<void> => new Promise((resolve) => turn(resolve));

  return {
    async advance(milliseconds) {
      const until = now + milliseconds;
      await settle();
      for (let rounds = 0; rounds < 500; rounds++) {
        const due = [...timers].filter(([, timer]) => timer.at <= until).sort(([a, x], [b, y]) => x.at - y.at || a - b)[0];
        if (due === undefined) break;
        const [id, timer] = due;
        now = Math.max(now, timer.at);
        timers.delete(id);
        if (timer.every !== undefined) timers.set(id, { ...timer, at: now + timer.every });
        try {
          timer.run();
        } catch {
          // The component's own business; both tools get the same.
        }
        await settle();
      }
      now = until;
    },
  };
}
