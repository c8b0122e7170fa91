// Finds the Firefox that `npm run e2e:engines` drives, and installs it where the system's package manager can.

import { existsSync } from 'node:fs';
import { FONT_PACKAGES, installWithApt } from './apt.ts';

const WELL_KNOWN_PATHS = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];

function findFirefox(): string | undefined {
  return process.env.FIREFOX_PATH ?? WELL_KNOWN_PATHS.find((path) => existsSync(path));
}

/** Path of a Firefox, installed first if need be; `FIREFOX_PATH` wins. Throws with what to do when that is not possible. */
export function ensureFirefox(): string {
  const found = findFirefox() ?? (installWithApt('Firefox', ['firefox-esr', ...FONT_PACKAGES]) ? findFirefox() : undefined);
  if (found !== undefined) return found;
  throw new Error(
    'No Firefox was found or could be installed.\nInstall it (Debian: sudo apt-get install firefox-esr) or set FIREFOX_PATH.',
  );
}
