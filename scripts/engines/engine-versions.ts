import { spawnSync } from 'node:child_process';
import { ensureChromium } from '../chromium.ts';
import { ensureFirefox } from '../firefox.ts';
import type { EngineName } from './test-results.ts';

/** WebKitWebDriver does not tell; the library does. */
const WEBKIT_VERSION = `imports.gi.versions.WebKit2 = '4.1';
const { WebKit2 } = imports.gi;
print([WebKit2.get_major_version(), WebKit2.get_minor_version(), WebKit2.get_micro_version()].join('.'));`;

/** Of the engines that are installed, such as `156.0.8078.79`. */
export function readEngineVersions(): Readonly<Record<EngineName, string>> {
  return {
    chromium: ask(ensureChromium(), '--version'),
    firefox: ask(ensureFirefox(), '--version'),
    webkit: ask('gjs', '-c', WEBKIT_VERSION),
  };
}

function ask(program: string, ...words: readonly string[]): string {
  const { stdout } = spawnSync(program, words, { encoding: 'utf8' });
  return /\d+(?:\.\d+)+\w*/.exec(stdout ?? '')?.[0] ?? 'of an unknown version';
}
