import { loadPart } from '../../load-once.ts';
import type { PreloadOptions } from './preload-rules.ts';

const code = loadPart('preload rules', () => import('./preload-rules.ts'));

/** Follows `preloadRule` by code that is fetched where a program has rules. What cannot be followed is not: nobody waits for it. */
export function createLazyPreloading(options: PreloadOptions): (path: string) => void {
  let follow: ((path: string) => Promise<void>) | undefined;
  return (path) => {
    if (options.appPackage.app.raw.preloadRule === undefined) return;
    const followed = code.load().then(({ createPreloading }) => {
      follow ??= createPreloading(options);
      return follow(path);
    });
    followed.catch(() => undefined);
  };
}
