import type { Shim } from '@dinghy/api-shims';

export interface BrightnessDriver {
  readonly name: string;
  /** 0 to 1. */
  read(): Promise<number>;
}

export function createBrightnessShim(options: { readonly driver: BrightnessDriver }): Shim {
  return {
    name: `brightness/${options.driver.name}`,
    apis: {
      getScreenBrightness: async () => ({ value: await options.driver.read() }),
    },
  };
}
