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
];

export function launchChromium(): Promise<BrowserServer> {
  return chromium.launchServer({ executablePath: findChromium(), args: [...FLAGS] });
}
