import { type BrowserServer, chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, ensureChromium } from '../../../scripts/chromium.ts';

export function launchChromium(): Promise<BrowserServer> {
  return chromium.launchServer({
    executablePath: ensureChromium(),
    // A camera that shows a moving picture, so that what is done with one is tried.
    // Emulated pixel ratios do not reach frames of other processes, which is what our sandboxed frames are.
    args: [
      ...CHROMIUM_FLAGS,
      '--force-device-scale-factor=2',
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
    ],
  });
}
