import { spawnSync } from 'node:child_process';
import { ensureChromium } from '../chromium.ts';
import { ensureFirefox } from '../firefox.ts';
import { readWebKitVersion } from '../webkit.ts';
import type { EngineName } from './test-results.ts';

const UNKNOWN = 'of an unknown version';

/** Of the engines that are installed, such as `156.0.8078.79`. */
export function readEngineVersions(): Readonly<Record<EngineName, string>> {
  return { chromium: ask(ensureChromium()), firefox: ask(ensureFirefox()), webkit: readWebKitVersion() ?? UNKNOWN };
}

function ask(program: string): string {
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  return /\d+(?:\.\d+)+\w*/.exec(stdout ?? '')?.[0] ?? UNKNOWN;
}
