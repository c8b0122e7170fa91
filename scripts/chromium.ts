// Finds the Chromium that the end-to-end tests and benchmarks drive, and installs it where the system's package manager
// can. There is no download of a private browser build: the tests run against what people have.

import { existsSync } from 'node:fs';
import { FONT_PACKAGES, installWithApt } from './apt.ts';

/** Quiet flags: the browser itself must not talk to anybody while a test counts requests. */
export const CHROMIUM_FLAGS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const WELL_KNOWN_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Path of a Chromium, or undefined. `CHROMIUM_PATH` wins over everything found. */
export function findChromium(): string | undefined {
  const chosen = process.env.CHROMIUM_PATH;
  return chosen !== undefined ? chosen : WELL_KNOWN_PATHS.find((path) => existsSync(path));
}

/** Path of a Chromium, installed first if need be. Throws with what to do when that is not possible. */
export function ensureChromium(): string {
  const found = findChromium();
  if (found !== undefined) return found;
  if (installWithApt('Chromium', ['chromium', ...FONT_PACKAGES])) {
    const installed = findChromium();
    if (installed !== undefined) return installed;
  }
  throw new Error(
    'The end-to-end tests need Chromium, and none was found or could be installed.\n' +
      'Install it (Debian and Ubuntu: sudo apt-get install chromium; macOS: brew install --cask chromium) or set CHROMIUM_PATH.',
  );
}
