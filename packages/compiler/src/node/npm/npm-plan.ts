// Which package.json files are built into which `miniprogram_npm` folders.

import path from 'node:path';
import { isJsonObject, type JsonObject } from '../../1-parse/json.ts';
import { analyzeProjectConfig } from '../../2-analyze/project-config.ts';
import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { folderOf, joinPath } from '../../project/path.ts';
import type { ProjectFiles } from '../../project/project-files.ts';

export interface NpmTarget {
  /** Folder of package.json, from the project root. */
  readonly source: string;
  /** The `miniprogram_npm` folder, from the project root. */
  readonly output: string;
}

/**
 * With `packNpmManually`, what `packNpmRelationList` says. Else every package.json in the app's folder, each into the
 * folder it is in; and where there is none, that of the project root into the app's folder.
 */
export function planNpm(files: ProjectFiles, report: Report): NpmTarget[] {
  const { appRoot, setting } = analyzeProjectConfig(files, report);
  const manual = readRelations(setting, report);
  if (manual.length > 0) return manual;
  const inApp = files.paths
    .filter((file) => path.posix.basename(file) === 'package.json' && isIn(appRoot, file) && !file.includes('miniprogram_npm/'))
    .map(folderOf);
  if (inApp.length > 0) return inApp.map((folder) => ({ source: folder, output: path.posix.join(folder, 'miniprogram_npm') }));
  if (files.has('package.json')) return [{ source: '', output: path.posix.join(appRoot, 'miniprogram_npm') }];
  report(createDiagnostic('NPM_PACKAGE_JSON_MISSING', {}, { file: 'package.json' }));
  return [];
}

function isIn(folder: string, file: string): boolean {
  return folder === '' || file.startsWith(`${folder}/`);
}

function readRelations(setting: JsonObject, report: Report): NpmTarget[] {
  if (setting.packNpmManually !== true || !Array.isArray(setting.packNpmRelationList)) return [];
  return setting.packNpmRelationList.filter(isJsonObject).flatMap(({ packageJsonPath, miniprogramNpmDistDir }) => {
    const manifest = typeof packageJsonPath === 'string' ? joinPath('', packageJsonPath) : undefined;
    const output = typeof miniprogramNpmDistDir === 'string' ? joinPath('', miniprogramNpmDistDir) : undefined;
    if (manifest !== undefined && output !== undefined) {
      return [{ source: folderOf(manifest), output: path.posix.join(output, 'miniprogram_npm') }];
    }
    const expected = 'items with `packageJsonPath` and `miniprogramNpmDistDir`, both in the project';
    report(
      createDiagnostic('PROJECT_FIELD_INVALID', { field: 'packNpmRelationList', expected }, { file: 'project.config.json' }),
    );
    return [];
  });
}
