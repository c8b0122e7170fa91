// Installs what drives WebKitGTK: the driver, a virtual screen, and gjs for the small browser in e2e/src/engines/webkit.

import { existsSync } from 'node:fs';
import { FONT_PACKAGES, installWithApt } from './apt.ts';

const PROGRAMS = ['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb', '/usr/bin/gjs'];
const PACKAGES = ['webkit2gtk-driver', 'xvfb', 'gjs', 'gir1.2-gtk-3.0', 'gir1.2-webkit2-4.1'];

/** Throws with what to do when something is missing and cannot be installed. */
export function ensureWebKit(): void {
  const isComplete = (): boolean => PROGRAMS.every((path) => existsSync(path));
  if (isComplete() || (installWithApt('WebKitGTK', [...PACKAGES, ...FONT_PACKAGES]) && isComplete())) return;
  throw new Error(
    `WebKitGTK is driven on Linux only, and not everything for it was found or could be installed.\nInstall it (Debian: sudo apt-get install ${PACKAGES.join(' ')}).`,
  );
}
