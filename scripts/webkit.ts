// Installs what drives WebKitGTK: the driver, a virtual screen, and gjs for the small browser in e2e/src/engines/webkit.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { FONT_PACKAGES, installWithApt } from './apt.ts';

const PROGRAMS = ['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb', '/usr/bin/gjs'];
const PACKAGES = ['webkit2gtk-driver', 'xvfb', 'gjs', 'gir1.2-gtk-3.0', 'gir1.2-webkit2-4.1'];

/** For gjs, which may be there without what it binds. */
const PRINT_VERSION = `Object.assign(imports.gi.versions, { Gtk: '3.0', WebKit2: '4.1' });
const { Gtk, WebKit2 } = imports.gi;
print([WebKit2.get_major_version(), WebKit2.get_minor_version(), WebKit2.get_micro_version()].join('.'));`;

/** Such as `2.50.6`; undefined where gjs could not show a page. */
export function readWebKitVersion(): string | undefined {
  const { status, stdout } = spawnSync('gjs', ['-c', PRINT_VERSION], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

/** Throws with what to do when something is missing and cannot be installed. */
export function ensureWebKit(): void {
  const isComplete = (): boolean => PROGRAMS.every((path) => existsSync(path)) && readWebKitVersion() !== undefined;
  if (isComplete() || (installWithApt('WebKitGTK', [...PACKAGES, ...FONT_PACKAGES]) && isComplete())) return;
  throw new Error(
    `WebKitGTK is driven on Linux only, and not everything for it was found or could be installed.\nInstall it (Debian: sudo apt-get install ${PACKAGES.join(' ')}).`,
  );
}
