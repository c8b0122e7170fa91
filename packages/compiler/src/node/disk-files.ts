// A project folder on disk as ProjectFiles. Links are followed only to what lies in the folder.

import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { createProjectFiles, type ProjectFiles } from '../project/project-files.ts';
import { isOutputFolder } from './output-folder.ts';

/** Folders that no build looks into, however deep. */
const SKIPPED = new Set(['node_modules', '.git', '.svn', '.hg', '.idea', '.vscode']);

/** What was read of a folder before, so that only what changed is read again. */
export interface ReadFiles {
  /** Of each file, by path: what would be different had it changed. */
  readonly stamps: Map<string, string>;
  readonly bytes: Map<string, Uint8Array>;
  readonly texts: Map<string, string>;
}

export function createReadFiles(): ReadFiles {
  return { stamps: new Map(), bytes: new Map(), texts: new Map() };
}

/**
 * Lists now, reads later: a file that is gone by then reads as absent.
 *
 * @param known what earlier calls for the same folder have read; brought up to date
 */
export function createDiskFiles(
  root: string,
  exclude: readonly string[],
  report: Report,
  known = createReadFiles(),
): ProjectFiles {
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
      else if (!SKIPPED.has(entry.name) && !entered.includes(target) && !isOutputFolder(target))
        list(full, `${name}/`, [...entered, target]);
    }
  };
  list(realRoot, '', [realRoot]);
  const read = (name: string): Uint8Array | undefined => {
    const before = known.bytes.get(name);
    if (before !== undefined) return before;
    const bytes = readIfThere(path.join(realRoot, name));
    if (bytes !== undefined) known.bytes.set(name, bytes);
    return bytes;
  };
  forgetChanged(known, names, realRoot);
  return createProjectFiles(names, read, known.texts);
}

function forgetChanged(known: ReadFiles, names: readonly string[], realRoot: string): void {
  const stamps = new Map(names.map((name) => [name, stampOf(path.join(realRoot, name))] as const));
  for (const [name, before] of known.stamps) {
    if (stamps.get(name) === before) continue;
    known.bytes.delete(name);
    known.texts.delete(name);
  }
  known.stamps.clear();
  for (const [name, stamp] of stamps) known.stamps.set(name, stamp);
}

/** The inode too: editors that write a new file and rename it can keep size and, restored from a copy, time. */
function stampOf(file: string): string {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats === undefined ? '' : `${stats.ino} ${stats.size} ${stats.mtimeMs} ${stats.ctimeMs}`;
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
