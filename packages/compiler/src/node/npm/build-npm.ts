// "Build npm" as the platform does it: dependencies of package.json become `miniprogram_npm`, from where components and
// modules are found by name.

import path from 'node:path';
import { isJsonObject, type JsonObject, parseJsonFile } from '../../1-parse/json.ts';
import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts';
import type { Diagnostic, Report } from '../../diagnostics/diagnostic.ts';
import type { ProjectFiles } from '../../project/project-files.ts';
import { createDiskFiles } from '../disk-files.ts';
import { isWithin } from '../output-folder.ts';
import { buildPackage } from './build-package.ts';
import { findPackage, type InstalledPackage } from './find-packages.ts';
import { findSubpaths } from './find-subpaths.ts';
import { type NpmTarget, planNpm } from './npm-plan.ts';

export interface BuildNpmOptions {
  /** The project folder. */
  readonly root: string;
}

export interface BuiltPackage {
  readonly name: string;
  readonly version: string;
  /** `copied`: made for mini-programs; `bundled`: a plain package. */
  readonly kind: 'copied' | 'bundled';
  /** From the project root. */
  readonly output: string;
}

export interface BuildNpmResult {
  readonly packages: readonly BuiltPackage[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Builds the project's npm dependencies into `miniprogram_npm`. Folders of packages that are built are replaced; others
 * that are there stay.
 *
 * @example
 * const { packages, diagnostics } = await buildNpm({ root: 'shop' });
 */
export async function buildNpm({ root }: BuildNpmOptions): Promise<BuildNpmResult> {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => diagnostics.push(diagnostic);
  const files = createDiskFiles(root, [], report);
  const packages: BuiltPackage[] = [];
  for (const target of planNpm(files, report)) packages.push(...(await buildTarget(root, target, files, report)));
  return { packages, diagnostics };
}

/** A package that somebody requires. */
interface Wanted {
  readonly name: string;
  readonly by: string;
  /** Folder of who requires it. */
  readonly from: string;
  /** Where who requires it is built into, from `miniprogram_npm`; '' for the project. */
  readonly byOutput: string;
}

async function buildTarget(
  root: string,
  target: NpmTarget,
  files: ProjectFiles,
  reportAnywhere: Report,
): Promise<BuiltPackage[]> {
  const manifest = path.posix.join(target.source, 'package.json');
  const report: Report = (diagnostic) => reportAnywhere({ ...diagnostic, file: manifest });
  const source = files.readText(manifest);
  if (source === undefined) {
    report(createDiagnostic('NPM_PACKAGE_JSON_MISSING', {}, { file: manifest }));
    return [];
  }
  const own = parseJsonFile(manifest, source, reportAnywhere)?.value ?? {};
  const built: BuiltPackage[] = [];
  /** Output to the folder that it was built from. */
  const claimed = new Map<string, string>();
  const from = path.join(root, target.source);
  const queue: Wanted[] = listDependencies(own).map((name) => ({
    name,
    by: 'the project',
    from,
    byOutput: '',
  }));
  // Whoever requires a package is built before it, so a folder is never replaced after one was put into it.
  for (let wanted = queue.shift(); wanted !== undefined; wanted = queue.shift()) {
    const installed = findPackage(wanted.name, wanted.from);
    if (installed === undefined) {
      report(createDiagnostic('NPM_PACKAGE_NOT_INSTALLED', { name: wanted.name, by: wanted.by }, { file: manifest }));
      continue;
    }
    const place = choosePlace(installed, wanted.byOutput, claimed);
    if (place === undefined) continue;
    claimed.set(place, installed.folder);
    const output = path.posix.join(target.output, place);
    if (!isWithin(path.join(root, output), root)) {
      reportAnywhere(
        createDiagnostic('PROJECT_PATH_REFUSED', { path: output, problem: 'it is a link out of the project' }, { file: output }),
      );
      continue;
    }
    const outcome = await buildPackage(installed, path.join(root, output), findSubpaths(files, wanted.name), report);
    if (outcome === undefined) continue;
    const { name, folder, manifest: own } = installed;
    built.push({ name, version: own.version ?? '0.0.0', kind: outcome.kind, output });
    queue.push(...outcome.requires.map((required) => ({ name: required, by: name, from: folder, byOutput: place })));
  }
  return built;
}

function listDependencies({ dependencies }: JsonObject): string[] {
  return isJsonObject(dependencies) ? Object.keys(dependencies) : [];
}

/** At the top, unless another version is there; then below the package that needs it. `undefined`: it is there already. */
function choosePlace(
  { name, folder }: InstalledPackage,
  byOutput: string,
  claimed: ReadonlyMap<string, string>,
): string | undefined {
  const top = claimed.get(name);
  if (top === undefined) return name;
  const nested = `${byOutput}/miniprogram_npm/${name}`;
  return top === folder || byOutput === '' || claimed.has(nested) ? undefined : nested;
}
