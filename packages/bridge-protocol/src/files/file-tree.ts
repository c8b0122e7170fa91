// The rules of the tree of files that an app keeps, as plans: which entries a change sets and takes away. The host goes by them, and
// the logic layer in what it answers at once; neither holds another idea of what may be done.

import { DinghyError } from '@dinghy/errors';
import { STORE_PREFIX, USER_ROOT } from './kept-path.ts';
import { parentOf } from './user-path.ts';

/** What is known of a file without reading it. */
export interface FileEntry {
  readonly path: string;
  /** A directory has no bytes. */
  readonly isDirectory: boolean;
  readonly sizeBytes: number;
  /** Milliseconds since 1970, as the next. */
  readonly createdAt: number;
  readonly modifiedAt: number;
}

export type FileEntries = ReadonlyMap<string, FileEntry>;
/** By path; `undefined` for what is gone. */
export type FileChanges = Map<string, FileEntry | undefined>;

/** Directories too; their number bounds what the first call of a session costs. */
const MOST_ENTRIES = 2000;

/** @throws `FILE_NOT_FOUND` */
export function requireEntry(entries: FileEntries, path: string): FileEntry {
  const entry = entryAt(entries, path);
  if (!entry) throw new DinghyError('FILE_NOT_FOUND', { path });
  return entry;
}

/** Names of what is directly in a directory. */
export function namesIn(entries: FileEntries, path: string): readonly string[] {
  requireDirectory(entries, path);
  const prefix = `${path}/`;
  return [...entries.keys()]
    .filter((each) => each.startsWith(prefix) && !each.slice(prefix.length).includes('/'))
    .map((each) => each.slice(prefix.length));
}

/** What is at a path and, where that is a directory, in it. */
export function entriesBelow(entries: FileEntries, path: string): readonly FileEntry[] {
  return [...entries.values()].filter((entry) => entry.path === path || entry.path.startsWith(`${path}/`));
}

/** Replaces a file, or makes one in a directory that is there. */
export function planWrite(entries: FileEntries, path: string, sizeBytes: number, at: number): FileChanges {
  const before = entryAt(entries, path);
  if (before?.isDirectory) throw new DinghyError('FILE_KIND_WRONG', { path, expected: 'a file' });
  requireDirectory(entries, parentOf(path));
  return new Map([[path, { path, isDirectory: false, sizeBytes, createdAt: before?.createdAt ?? at, modifiedAt: at }]]);
}

/** A file, or a directory: an empty one, or with all that is in it. */
export function planRemoval(entries: FileEntries, path: string, kind: 'file' | 'directory', isRecursive: boolean): FileChanges {
  const entry = requireEntry(entries, path);
  if (entry.isDirectory !== (kind === 'directory')) throw new DinghyError('FILE_KIND_WRONG', { path, expected: `a ${kind}` });
  const gone = entriesBelow(entries, path);
  if (!isRecursive && gone.some((each) => each.path !== path))
    throw new DinghyError('FILE_KIND_WRONG', { path, expected: 'empty' });
  return new Map(gone.map((each) => [each.path, undefined]));
}

/** Recursive: with those above it, and content with one that is there. */
export function planDirectory(entries: FileEntries, path: string, isRecursive: boolean, at: number): FileChanges {
  const present = entryAt(entries, path);
  if (present?.isDirectory && isRecursive) return new Map();
  if (present || path.startsWith(STORE_PREFIX)) throw new DinghyError('FILE_EXISTS', { path });
  const changes: FileChanges = new Map();
  let outermost = path;
  for (let each = path; each !== USER_ROOT && !entries.has(each); each = parentOf(each)) {
    changes.set(each, { path: each, isDirectory: true, sizeBytes: 0, createdAt: at, modifiedAt: at });
    outermost = each;
    if (!isRecursive) break;
  }
  requireDirectory(entries, parentOf(outermost));
  return changes;
}

/** A file or a directory with all that is in it, from the first path of each pair to the second. */
export function planRename(
  entries: FileEntries,
  from: string,
  to: string,
): readonly (readonly [from: FileEntry, to: FileEntry])[] {
  const { isDirectory } = requireEntry(entries, from);
  if (from === to) return [];
  if (from === USER_ROOT || to.startsWith(`${from}/`)) throw new DinghyError('FILE_DENIED', { path: to });
  // What was saved without a name is a file. A directory in the place of a file would hide the contents of that one.
  if (isDirectory && to.startsWith(STORE_PREFIX)) throw new DinghyError('FILE_DENIED', { path: to });
  const present = entryAt(entries, to);
  if (present && (isDirectory || present.isDirectory)) throw new DinghyError('FILE_EXISTS', { path: to });
  requireDirectory(entries, parentOf(to));
  return entriesBelow(entries, from).map((entry) => [entry, { ...entry, path: to + entry.path.slice(from.length) }]);
}

/** @throws `FILE_QUOTA_EXCEEDED`; what takes away may always be done */
export function checkRoom(entries: FileEntries, changes: FileChanges, limitBytes: number): void {
  let sizeBytes = 0;
  let count = entries.size;
  for (const { sizeBytes: size } of entries.values()) sizeBytes += size;
  for (const [path, entry] of changes) {
    sizeBytes += (entry?.sizeBytes ?? 0) - (entries.get(path)?.sizeBytes ?? 0);
    count += Number(entry !== undefined) - Number(entries.has(path));
  }
  const isGrowing = [...changes.values()].some((entry) => entry !== undefined);
  if (isGrowing && (sizeBytes > limitBytes || count > MOST_ENTRIES)) throw new DinghyError('FILE_QUOTA_EXCEEDED', { limitBytes });
}

const ROOT: FileEntry = { path: USER_ROOT, isDirectory: true, sizeBytes: 0, createdAt: 0, modifiedAt: 0 };

function entryAt(entries: FileEntries, path: string): FileEntry | undefined {
  return path === USER_ROOT ? ROOT : entries.get(path);
}

function requireDirectory(entries: FileEntries, path: string): void {
  if (!requireEntry(entries, path).isDirectory) throw new DinghyError('FILE_KIND_WRONG', { path, expected: 'a directory' });
}
