import { rm } from 'node:fs/promises';
import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { bundlePackage, hasEntry } from './bundle-package.ts';
import { copyPackage, findMiniProgramFolder, isOwnFolder } from './copy-package.ts';
import type { InstalledPackage } from './find-packages.ts';

export interface PackageOutcome {
  readonly kind: 'copied' | 'bundled';
  /** Names of the packages that it needs in turn. */
  readonly requires: readonly string[];
}

/** Replaces the folder `target` by the built package. `undefined` where there is nothing to build; why is reported. */
export async function buildPackage(
  installed: InstalledPackage,
  target: string,
  subpaths: readonly string[],
  report: Report,
): Promise<PackageOutcome | undefined> {
  const { name, manifest } = installed;
  const file = 'package.json';
  const folder = findMiniProgramFolder(installed);
  if (folder !== undefined && !isOwnFolder(installed, folder)) {
    report(createDiagnostic('NPM_PACKAGE_FIELD_INVALID', { name, folder: String(manifest.miniprogram) }, { file }));
    return undefined;
  }
  if (folder === undefined && !hasEntry(installed)) {
    report(createDiagnostic('NPM_PACKAGE_WITHOUT_SCRIPT', { name }, { file }));
    return undefined;
  }
  await rm(target, { recursive: true, force: true });
  if (folder !== undefined) {
    await copyPackage(folder, target);
    return { kind: 'copied', requires: Object.keys(manifest.dependencies ?? {}) };
  }
  const { packages, unavailable, failure } = await bundlePackage(installed, target, subpaths);
  for (const id of unavailable) report(createDiagnostic('NPM_MODULE_UNAVAILABLE', { name, id }, { file }));
  if (failure === undefined) return { kind: 'bundled', requires: packages };
  report(createDiagnostic('NPM_PACKAGE_BUNDLE_FAILED', { name, reason: failure }, { file }));
  return undefined;
}
