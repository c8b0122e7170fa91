// How often a mini-program that died is started again (design D13).

const MAX_RESTARTS = 3;
const WINDOW_MS = 60_000;

export interface RestartPolicy {
  /** Whether one more restart is admitted now; counts it if so. */
  admit(): boolean;
  /** Restarts within the last minute. */
  readonly count: number;
}

export function createRestartPolicy(now: () => number = Date.now): RestartPolicy {
  let restarts: readonly number[] = [];
  const recent = (): readonly number[] => restarts.filter((time) => now() - time < WINDOW_MS);
  return {
    admit() {
      restarts = recent();
      if (restarts.length >= MAX_RESTARTS) return false;
      restarts = [...restarts, now()];
      return true;
    },
    get count() {
      return recent().length;
    },
  };
}
