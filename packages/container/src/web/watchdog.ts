// Tells a frame that is silent from one that is alive, from the host page (design D13): a realm that died fires no event
// anywhere. Time is counted in ticks of our own timer, not by the clock: a laptop that slept for an hour, or a background
// tab whose timers run once a minute, has missed no tick.

const TICK_MS = 1000;
/** Unanswered ticks after which the user is told. */
const SILENT_TICKS = 3;
/** Unanswered ticks after which the frame counts as dead. */
const DEAD_TICKS = 10;

export interface Watchdog {
  /** `onDead` is called once, and stops the watchdog. */
  start(onDead: (detail: string) => void): void;
  /** `behind`: ticks for which something behind the frame (the worker) has been silent. */
  answered(id: number, behind?: number): void;
  stop(): void;
}

export interface WatchdogOptions {
  readonly ping: (id: number) => void;
  /** Called with true when it has been silent for three seconds, and with false when it speaks again. */
  readonly onSilence: (silent: boolean) => void;
}

export function createWatchdog({ ping, onSilence }: WatchdogOptions): Watchdog {
  let timer: ReturnType<typeof setInterval> | undefined;
  let lastPing = 0;
  let lastAnswer = 0;
  let own = 0;
  let behindIt = 0;
  let silent = false;

  const show = (): void => {
    const now = Math.max(own, behindIt) >= SILENT_TICKS;
    if (now === silent) return;
    silent = now;
    onSilence(silent);
  };
  const stop = (): void => clearInterval(timer);

  return {
    start(onDead) {
      timer = setInterval(() => {
        if (lastAnswer === lastPing) {
          own = 0;
          lastPing += 1;
          ping(lastPing);
          return;
        }
        own += 1;
        show();
        if (own < DEAD_TICKS) return;
        stop();
        onDead(`no sign of life for ${own} s`);
      }, TICK_MS);
    },
    answered(id, behind = 0) {
      if (id === lastPing) lastAnswer = id;
      own = 0;
      behindIt = behind;
      show();
    },
    stop,
  };
}
