import { type BrowserServer, chromium } from 'playwright-core';
import { findChromium } from './find-chromium.ts';

/** Quiet flags: the browser itself must not talk to anybody while we count requests. */
const FLAGS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Emulated pixel ratios do not reach frames of other processes, which is what our sandboxed frames are.
  '--force-device-scale-factor=2',
];

export function launchChromium(): Promise<BrowserServer> {
  return chromium.launchServer({ executablePath: findChromium(), args: [...FLAGS] });
}
