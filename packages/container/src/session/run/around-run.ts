// What happens round a run: what its user does, and what the host and the device tell its pages.

import type { AppPackage } from '../packages/app-package.ts';
import { createOpenPages, type OpenPages, type OpenPagesOptions } from './open-pages.ts';
import { createPreloading, type PreloadOptions } from './preload-rules.ts';
import { createUserWays, type UserWays, type UserWaysOptions } from './user-ways.ts';

export interface AroundRun extends OpenPages, UserWays {
  /** Follows `preloadRule` of a page that is entered. What cannot be followed is not: nobody waits for it. */
  preload(path: string): void;
}

export interface AroundRunOptions extends Omit<OpenPagesOptions, 'tell'>, Omit<UserWaysOptions, 'tell'>, PreloadOptions {
  readonly appPackage: AppPackage;
  tell(name: string, body: unknown): void;
}

export function createAroundRun(options: AroundRunOptions): AroundRun {
  const preload = createPreloading(options);
  return {
    ...createOpenPages(options),
    ...createUserWays(options),
    preload: (path) => void preload(path).catch(() => undefined),
  };
}
