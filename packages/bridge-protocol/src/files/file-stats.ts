import type { FileEntry } from './file-tree.ts';

/** What `stat` answers; times in seconds since 1970. */
export interface FileStats {
  readonly mode: number;
  readonly size: number;
  readonly lastAccessedTime: number;
  readonly lastModifiedTime: number;
  readonly isDirectory: boolean;
}

/** Modes of POSIX, as the platform tells them: a directory, a plain file. */
const DIRECTORY_MODE = 0o40755;
const FILE_MODE = 0o100644;

/** When a file was last read is not kept: it is said to be when it was written. */
export function toFileStats({ isDirectory, sizeBytes, modifiedAt }: FileEntry): FileStats {
  const lastModifiedTime = Math.floor(modifiedAt / 1000);
  const mode = isDirectory ? DIRECTORY_MODE : FILE_MODE;
  return { mode, size: sizeBytes, lastAccessedTime: lastModifiedTime, lastModifiedTime, isDirectory };
}

/** What `stat` answers of a directory and all that is in it: paths from the directory on. */
export function toStatsList(directory: FileEntry, inside: readonly FileEntry[]): readonly { path: string; stats: FileStats }[] {
  return [directory, ...inside.filter(({ path }) => path !== directory.path)].map((entry) => ({
    path: entry.path.slice(directory.path.length) || '/',
    stats: toFileStats(entry),
  }));
}
