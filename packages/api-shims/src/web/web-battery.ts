import type { BatteryFacts } from '../system/system-facts.ts';

/** The Battery Status API, which few browsers have and TypeScript does not describe. */
interface BatteryManager {
  readonly level: number;
  readonly charging: boolean;
}

export interface WebBattery {
  /** `undefined` where the browser does not say. */
  read(): Promise<BatteryFacts | undefined>;
  /** As far as it is known without waiting. */
  current(): BatteryFacts | undefined;
}

export function createWebBattery(): WebBattery {
  const { getBattery } = navigator as { getBattery?(): Promise<BatteryManager> };
  let manager: BatteryManager | undefined;
  // The browser keeps the object true, so it is asked once.
  const asked = getBattery?.call(navigator).then(
    (answer) => {
      manager = answer;
    },
    () => undefined,
  );
  const current = (): BatteryFacts | undefined =>
    manager && {
      level: Math.max(1, Math.round(manager.level * 100)),
      isCharging: manager.charging,
      isLowPowerModeEnabled: false,
    };
  return {
    current,
    async read() {
      await asked;
      return current();
    },
  };
}
