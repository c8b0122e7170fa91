import type { Shim, ShimCall } from '../shim.ts';

/** In units of the earth's gravity. */
export interface Acceleration {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

export interface MotionDriver {
  readonly name: string;
  /** Tells until the answered function is called. Rejects where there is no sensor, or the user refuses. */
  watch(listener: (acceleration: Acceleration) => void): Promise<() => void>;
}

type Interval = 'game' | 'ui' | 'normal';

/** The platform's, in milliseconds. */
const INTERVALS: Readonly<Record<Interval, number>> = { game: 20, ui: 60, normal: 200 };

interface AppMotion {
  readonly listeners: Set<ShimCall>;
  intervalMs: number;
  /** `undefined` while it is off. */
  stop: Promise<() => void> | undefined;
}

/** `wx.startAccelerometer` and its kin. Listening starts the sensor too, as on the platform; stopping it keeps the listeners. */
export function createMotionShim({
  driver,
  now = Date.now,
}: {
  readonly driver: MotionDriver;
  readonly now?: () => number;
}): Shim {
  const apps = new Map<string, AppMotion>();

  const motionOf = (appId: string): AppMotion => {
    const known = apps.get(appId) ?? { listeners: new Set(), intervalMs: INTERVALS.normal, stop: undefined };
    apps.set(appId, known);
    return known;
  };
  const start = async (motion: AppMotion): Promise<void> => {
    let last = Number.NEGATIVE_INFINITY;
    motion.stop ??= driver.watch((acceleration) => {
      if (now() - last < motion.intervalMs) return;
      last = now();
      for (const call of motion.listeners) call.emit('accelerometerChange', acceleration);
    });
    const starting = motion.stop;
    try {
      await starting;
    } catch (error) {
      if (motion.stop === starting) motion.stop = undefined;
      throw error;
    }
  };
  const stop = (motion: AppMotion | undefined): void => {
    const running = motion?.stop;
    if (!motion || !running) return;
    motion.stop = undefined;
    running.then(
      (end) => end(),
      () => undefined,
    );
  };

  return {
    name: `motion/${driver.name}`,
    apis: {
      async startAccelerometer({ interval = 'normal' }: { readonly interval?: Interval }, { appId }: ShimCall) {
        const motion = motionOf(appId);
        motion.intervalMs = INTERVALS[interval];
        await start(motion);
      },
      stopAccelerometer: (_params: unknown, { appId }: ShimCall) => stop(apps.get(appId)),
      async onAccelerometerChange(_params: unknown, call: ShimCall) {
        const motion = motionOf(call.appId);
        const leave = (): void => {
          motion.listeners.delete(call);
          if (motion.listeners.size === 0) stop(motion);
        };
        motion.listeners.add(call);
        call.signal.addEventListener('abort', leave);
        await start(motion);
        if (call.signal.aborted) leave();
      },
    },
    releaseApp(appId) {
      stop(apps.get(appId));
      apps.delete(appId);
    },
  };
}
