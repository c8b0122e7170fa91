import { DinghyError } from '@dinghy/errors';
import type { Shim } from '../shim.ts';
import type { BatteryFacts } from '../system/system-facts.ts';

export interface BatteryDriver {
  readonly name: string;
  /** `undefined` where the device does not say. */
  read(): Promise<BatteryFacts | undefined>;
}

/** `wx.getBatteryInfo`; its synchronous twin is among the facts. */
export function createBatteryShim({ driver }: { readonly driver: BatteryDriver }): Shim {
  return {
    name: `battery/${driver.name}`,
    apis: {
      async getBatteryInfo() {
        const battery = await driver.read();
        if (!battery) throw new DinghyError('API_UNSUPPORTED', { api: 'getBatteryInfo' });
        return battery;
      },
    },
  };
}
