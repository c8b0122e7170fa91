// `preloadRule` of app.json: entering a page has the code of other packages fetched, so that going there does not wait.
// Nothing of it runs before.

import type { AppPackage } from '../packages/app-package.ts';

/** The platform's name for the main package, which a page of an independent subpackage may want ahead. */
const MAIN = '__APP__';

interface PreloadRule {
  readonly network?: unknown;
  readonly packages?: unknown;
}

export interface PreloadOptions {
  readonly appPackage: Pick<AppPackage, 'app' | 'manifest' | 'loadCode'>;
  /** As `wx.getNetworkType` answers; undefined where the host cannot tell. */
  networkType(): Promise<string | undefined>;
}

/** Made once a run; each page's rule is followed when it is entered for the first time. */
export function createPreloading({ appPackage, networkType }: PreloadOptions): (path: string) => Promise<void> {
  const rules = asRecord(appPackage.app.raw.preloadRule);
  const entered = new Set<string>();

  return async (path) => {
    if (entered.has(path) || !Object.hasOwn(rules, path)) return;
    entered.add(path);
    const { network, packages } = asRecord(rules[path]) as PreloadRule;
    // Wi-Fi only is the platform's default. A host that cannot tell is taken for one.
    if (network !== 'all' && !['wifi', undefined].includes(await networkType())) return;
    for (const named of Array.isArray(packages) ? packages : []) {
      const root = rootOf(String(named));
      // One after the other, and quietly: nobody waits for it, and who needs it tries again.
      if (root !== undefined) await appPackage.loadCode(root).catch(() => undefined);
    }
  };

  /** A rule names a package by its root or by its name. */
  function rootOf(named: string): string | undefined {
    if (named === MAIN) return '';
    const listed = appPackage.app.raw.subpackages ?? appPackage.app.raw.subPackages;
    const byName = (Array.isArray(listed) ? listed : []).map(asRecord).find(({ name }) => name === named);
    const root = trimSlashes(String(byName?.root ?? named));
    return appPackage.manifest.packages.find((entry) => entry.root === root && root !== '')?.root;
  }
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** No regular expression: `/+$` takes quadratic time for a program's million of slashes. */
function trimSlashes(path: string): string {
  return path.split('/').filter(Boolean).join('/');
}
