// A project folder on disk as ProjectFiles. Links are followed only to what lies in the folder.

import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { createProjectFiles, type ProjectFiles } from '../project/project-files.ts';

/** Folders that no build looks into, however deep. */
const SKIPPED = new Set(['node_modules', '.git', '.svn', '.hg', '.idea', '.vscode']);

/** Lists now, reads later: a file that is gone by then reads as absent. */
export function createDiskFiles(root: string, exclude: readonly string[], report: Report): ProjectFiles {
  const realRoot = realpathSync(root);
  const excluded = new Set(exclude.map((folder) => path.resolve(folder)));
  const names: string[] = [];

  const list = (folder: string, prefix: string, entered: readonly string[]): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const full = path.join(folder, entry.name);
      const name = prefix + entry.name;
      if (excluded.has(full)) continue;
      const target = entry.isSymbolicLink() ? resolveLink(full, realRoot) : full;
      if (target === undefined) {
        report(
          createDiagnostic('PROJECT_PATH_REFUSED', { path: name, problem: 'it is a link out of the project' }, { file: name }),
        );
        continue;
      }
      const isFolder = entry.isSymbolicLink() ? statSync(target).isDirectory() : entry.isDirectory();
      if (!isFolder) names.push(name);
      // A link to an enclosing folder would never end.
      else if (!SKIPPED.has(entry.name) && !entered.includes(target)) list(full, `${name}/`, [...entered, target]);
    }
  };
  list(realRoot, '', [realRoot]);
  return createProjectFiles(names, (name) => readIfThere(path.join(realRoot, name)));
}

function resolveLink(link: string, realRoot: string): string | undefined {
  try {
    const target = realpathSync(link);
    return target === realRoot || target.startsWith(realRoot + path.sep) ? target : undefined;
  } catch {
    return undefined;
  }
}

function readIfThere(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
