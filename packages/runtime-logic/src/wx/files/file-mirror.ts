// What the synchronous file functions answer from: the app's kept files as the host has told of them and this layer has changed
// them, and files of the session that the host has just given. Changes are made here at once, by the host's own rules, and go on
// to it behind; a failure of its medium comes too late to be thrown.

import {
  entriesBelow,
  type FileChanges,
  type FileEntry,
  isKeptPath,
  namesIn,
  planDirectory,
  planRemoval,
  planRename,
  planWrite,
  requireEntry,
  STORE_PREFIX,
  toFileStats,
  toKeptPath,
  toStatsList,
} from '@dinghy/bridge-protocol';
import { DinghyError } from '@dinghy/errors';
import type { Params } from '../call-convention.ts';
import type { FileOperation } from './file-operations.ts';

export interface FileMirror {
  fill(snapshot: FileSnapshot): void;
  /** Bytes of a file of the session, or of one that the host was asked for. */
  hold(path: string, bytes: ArrayBuffer): void;
  /** Answers what the host would, or throws as it would; changes what it would. */
  run(operation: FileOperation): Params;
}

export interface FileSnapshot {
  readonly entries: readonly FileEntry[];
  readonly contents: readonly { readonly path: string; readonly data: ArrayBuffer }[];
}

/** Of all contents; those that were not asked for the longest go. */
const LIMIT_BYTES = 32 * 1024 * 1024;

export function createFileMirror(now: () => number): FileMirror {
  const entries = new Map<string, FileEntry>();
  /** Least recently used first. */
  const contents = new Map<string, ArrayBuffer>();
  let heldBytes = 0;
  let lastName = 0;

  const drop = (path: string): void => {
    heldBytes -= contents.get(path)?.byteLength ?? 0;
    contents.delete(path);
  };
  const hold = (path: string, bytes: ArrayBuffer): void => {
    drop(path);
    contents.set(path, bytes);
    heldBytes += bytes.byteLength;
    for (const eldest of contents.keys()) {
      if (heldBytes <= LIMIT_BYTES || eldest === path) break;
      drop(eldest);
    }
  };
  const keyOf = (path: string): string => (isKeptPath(path) ? toKeptPath(path) : path);

  const read = (given: string): ArrayBuffer => {
    const path = keyOf(given);
    if (isKeptPath(path) && requireEntry(entries, path).isDirectory)
      throw new DinghyError('FILE_KIND_WRONG', { path, expected: 'a file' });
    const bytes = contents.get(path);
    if (bytes === undefined) throw new DinghyError('FILE_NOT_AT_HAND', { path });
    hold(path, bytes);
    // Whoever reads may write into what they get.
    return bytes.slice(0);
  };
  const apply = (changes: FileChanges): void => {
    for (const [path, entry] of changes) {
      if (entry !== undefined) entries.set(path, entry);
      else {
        entries.delete(path);
        drop(path);
      }
    }
  };
  const write = (given: string, bytes: ArrayBuffer): void => {
    const path = toKeptPath(given);
    apply(planWrite(entries, path, bytes.byteLength, now()));
    hold(path, bytes.slice(0));
  };
  const rename = (from: string, to: string): void => {
    for (const [before, after] of planRename(entries, toKeptPath(from), toKeptPath(to))) {
      const bytes = contents.get(before.path);
      apply(
        new Map([
          [before.path, undefined],
          [after.path, after],
        ]),
      );
      if (bytes) hold(after.path, bytes);
    }
  };
  const stat = (given: string, isRecursive: boolean): Params => {
    const path = keyOf(given);
    if (!isKeptPath(path)) return { stats: toFileStats({ ...PASSING, sizeBytes: read(path).byteLength }) };
    const entry = requireEntry(entries, path);
    return { stats: isRecursive && entry.isDirectory ? toStatsList(entry, entriesBelow(entries, path)) : toFileStats(entry) };
  };
  const save = (path: string, target: string): Params => {
    write(target, read(path));
    drop(path);
    return { savedFilePath: target };
  };

  const operations: Readonly<Record<string, (operation: FileOperation) => unknown>> = {
    access: ({ path }) => stat(path, false),
    append: ({ path, data }) => write(path, join(read(path), data ?? new ArrayBuffer(0))),
    copy: ({ path, target = '' }) => write(target, read(path)),
    mkdir: ({ path, recursive = false }) => apply(planDirectory(entries, toKeptPath(path), recursive, now())),
    read: ({ path }) => ({ data: read(path) }),
    readdir: ({ path }) => ({ files: namesIn(entries, toKeptPath(path)) }),
    rename: ({ path, target = '' }) => rename(path, target),
    rmdir: ({ path, recursive = false }) => apply(planRemoval(entries, toKeptPath(path), 'directory', recursive)),
    save: ({ path, target }) => save(path, target ?? `${STORE_PREFIX}${now().toString(36)}s${++lastName}`),
    stat: ({ path, recursive = false }) => stat(path, recursive),
    truncate: ({ path, length = 0 }) => write(path, resize(read(path), length)),
    unlink: ({ path }) => (isKeptPath(path) ? apply(planRemoval(entries, toKeptPath(path), 'file', false)) : drop(path)),
    write: ({ path, data }) => write(path, data ?? new ArrayBuffer(0)),
  };

  return {
    fill(snapshot) {
      entries.clear();
      for (const entry of snapshot.entries) entries.set(entry.path, entry);
      for (const { path, data } of snapshot.contents) hold(path, data);
    },
    hold: (path, bytes) => hold(keyOf(path), bytes),
    run: (operation) => (operations[operation.operation]?.(operation) ?? {}) as Params,
  };
}

const PASSING: FileEntry = { path: '', isDirectory: false, sizeBytes: 0, createdAt: 0, modifiedAt: 0 };

function join(first: ArrayBuffer, second: ArrayBuffer): ArrayBuffer {
  const bytes = new Uint8Array(first.byteLength + second.byteLength);
  bytes.set(new Uint8Array(first));
  bytes.set(new Uint8Array(second), first.byteLength);
  return bytes.buffer;
}

function resize(bytes: ArrayBuffer, length: number): ArrayBuffer {
  const kept = bytes.slice(0, Math.max(0, length));
  return join(kept, new ArrayBuffer(Math.max(0, Math.min(length, LIMIT_BYTES) - kept.byteLength)));
}
