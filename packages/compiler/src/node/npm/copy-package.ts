// A package made for mini-programs: the folder that it names is taken as it is.

import { existsSync, statSync } from 'node:fs';
import { cp, lstat } from 'node:fs/promises';
import path from 'node:path';
import { isWithin } from '../output-folder.ts';
import type { InstalledPackage } from './find-packages.ts';

/** The folder of a package's mini-program files; `undefined` for a package that is not made for mini-programs. */
export function findMiniProgramFolder({ folder, manifest }: InstalledPackage): string | undefined {
  if (typeof manifest.miniprogram === 'string') return path.resolve(folder, manifest.miniprogram);
  const usual = path.join(folder, 'miniprogram_dist');
  return existsSync(usual) && statSync(usual).isDirectory() ? usual : undefined;
}

/** Whether the folder is there and inside of the package, which says where it is itself. */
export function isOwnFolder({ folder }: InstalledPackage, named: string): boolean {
  return isWithin(named, folder) && existsSync(named) && statSync(named).isDirectory();
}

/** Without its own dependencies, which are built themselves, and without links, which may lead anywhere. */
export async function copyPackage(source: string, target: string): Promise<void> {
  await cp(source, target, {
    recursive: true,
    filter: async (entry) => path.basename(entry) !== 'node_modules' && !(await lstat(entry)).isSymbolicLink(),
  });
}
