// Which paths of a project can stand side by side in an app package, on every system that a project or a package is copied to.

import { createPathSet, findPathProblem, type PathSet } from '@dinghy/package-format';
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { extensionOf } from '../project/path.ts';
import { type ProjectFiles, selectFiles } from '../project/project-files.ts';

/** What each package has beside its assets. */
const WRITTEN = ['logic.js', 'logic.json', 'view.json'];

/** What the build writes for a package, put among the paths that are taken. Returns what is in the way. */
export function takeRoot(taken: PathSet, root: string): string | undefined {
  const prefix = root === '' ? '' : `${root}/`;
  const [other] = WRITTEN.flatMap((name) => taken.add(prefix + name) ?? []);
  return other;
}

/** Why a path cannot be packaged beside those that are taken; a path that can is taken then. */
export function takePath(taken: PathSet, path: string): string | undefined {
  const problem = findPathProblem(path);
  if (problem !== undefined) return problem;
  const other = taken.add(path);
  if (other === path) return 'the build writes a file of that name';
  return other === undefined ? undefined : describeCollision(other);
}

export function describeCollision(other: string): string {
  return `it would be one file with ${JSON.stringify(other)} where case or accents do not count`;
}

const SOURCES = new Set(['.js', '.ts', '.json', '.wxml', '.wxss', '.css', '.wxs', '.less', '.scss', '.sass']);

/**
 * Without source files that are one with another where case or accents do not count: which of them is built would be up to
 * the machine, and not what somebody has reviewed on another.
 */
export function refuseCollisions(files: ProjectFiles, report: Report): ProjectFiles {
  const taken = createPathSet();
  const refused = new Set<string>();
  for (const path of files.paths) {
    const other = SOURCES.has(extensionOf(path)) ? taken.add(path) : undefined;
    if (other === undefined) continue;
    refused.add(path);
    report(createDiagnostic('PROJECT_PATH_REFUSED', { path, problem: describeCollision(other) }, { file: path }));
  }
  return refused.size === 0 ? files : selectFiles(files, '', (path) => !refused.has(path));
}
