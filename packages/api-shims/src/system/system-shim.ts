import type { Shim } from '../shim.ts';
import type { SystemFacts } from './system-facts.ts';

export interface SystemShim extends Shim {
  /** Answers of the synchronous functions, by API name, for the boot message. */
  facts(): Readonly<
    Record<
      'getSystemInfoSync' | 'getWindowInfo' | 'getDeviceInfo' | 'getAppBaseInfo' | 'getSystemSetting' | 'getAppAuthorizeSetting',
      object
    >
  > & { readonly getBatteryInfoSync?: object };
}

/** `read` is asked anew for every answer, so that sizes and theme are those of the moment. */
export function createSystemShim(options: { readonly read: () => SystemFacts }): SystemShim {
  const everything = (): object => {
    const { window, device, app, setting } = options.read();
    return { ...window, ...device, ...app, ...setting };
  };
  return {
    name: 'system',
    apis: { getSystemInfo: everything, getSystemInfoAsync: everything },
    facts() {
      const { window, device, app, setting, authorize, battery } = options.read();
      return {
        getSystemInfoSync: everything(),
        getWindowInfo: window,
        getDeviceInfo: device,
        getAppBaseInfo: app,
        getSystemSetting: setting,
        getAppAuthorizeSetting: authorize,
        ...(battery && { getBatteryInfoSync: battery }),
      };
    },
  };
}
