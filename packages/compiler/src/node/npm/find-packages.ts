// Installed packages, as Node finds them: links of pnpm and nested versions included.

import { existsSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { isJsonObject, parseJsonFile } from '../../1-parse/json.ts';

export interface InstalledPackage {
  readonly name: string;
  /** Real path of its folder. */
  readonly folder: string;
  readonly manifest: PackageJson;
}

export interface PackageJson {
  readonly version?: string;
  readonly main?: string;
  readonly module?: string;
  readonly browser?: unknown;
  readonly exports?: unknown;
  readonly miniprogram?: unknown;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** What is not as npm would have it counts as not said. */
function readPackageJson(folder: string): PackageJson {
  const text = readFileSync(path.join(folder, 'package.json'), 'utf8');
  const { dependencies, version, ...manifest } = parseJsonFile('package.json', text, () => {})?.value ?? {};
  return {
    ...manifest,
    ...(typeof version === 'string' ? { version } : {}),
    ...(isJsonObject(dependencies) ? { dependencies: dependencies as Record<string, string> } : {}),
  };
}

/** Looks in `node_modules` from the folder `from` outwards. `undefined` where the package is not installed. */
export function findPackage(name: string, from: string): InstalledPackage | undefined {
  if (!isPackageName(name)) return undefined;
  for (let outer = realpathSync(from); ; outer = path.dirname(outer)) {
    const candidate = path.join(outer, 'node_modules', name);
    if (existsSync(path.join(candidate, 'package.json'))) {
      const folder = realpathSync(candidate);
      return { name, folder, manifest: readPackageJson(folder) };
    }
    if (outer === path.dirname(outer)) return undefined;
  }
}

/** A name and nothing else: no file in the package, no way out of `node_modules`. */
function isPackageName(name: string): boolean {
  return /^(?:@[\w-][\w.-]*\/)?[\w-][\w.-]*$/.test(name);
}
