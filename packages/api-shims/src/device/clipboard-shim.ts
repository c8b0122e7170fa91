import type { Shim, ShimCall } from '../shim.ts';

export interface ClipboardDriver {
  readonly name: string;
  /** Throws `API_GESTURE_REQUIRED` where the platform wants a tap first, `API_SCOPE_DENIED` where the user has said no. */
  read(): Promise<string>;
  write(text: string): Promise<void>;
}

/** `onWritten` lets the host say so to the user: another app may read what was copied. */
export function createClipboardShim(options: {
  readonly driver: ClipboardDriver;
  readonly onWritten?: (appId: string) => void;
}): Shim {
  const { driver, onWritten } = options;
  return {
    name: `clipboard/${driver.name}`,
    apis: {
      async setClipboardData({ data }: { readonly data: string }, call: ShimCall) {
        await driver.write(data);
        onWritten?.(call.appId);
      },
      getClipboardData: async () => ({ data: await driver.read() }),
    },
  };
}
