// Files that apps keep: the tree of bridge-protocol over a driver that knows of keys only. One change of an app at a time, so that
// what was checked still holds when it is written, and each change is one transaction of the driver.

import {
  checkRoom,
  type FileChanges,
  type FileEntries,
  type FileEntry,
  namesIn,
  planDirectory,
  planRemoval,
  planRename,
  planWrite,
  requireEntry,
  STORE_PREFIX,
  toKeptPath,
} from '@dinghy/bridge-protocol';
import { DinghyError, isDinghyError } from '@dinghy/errors';
import type { FileDriver, StoredFile } from './file-driver.ts';
import { extensionOf, mimeOfName } from './file-types.ts';
import type { TemporaryFile } from './temporary-files.ts';

export interface KeptFilesOptions {
  readonly driver: FileDriver;
  /** Of all files of one app. Default 50 MiB: a browser gives a page no more without being asked. */
  readonly limitBytes?: number;
  readonly now?: () => number;
}

/** Everything rejects with `FILE_*`, or `STORAGE_FAILED` where the medium does. */
export interface KeptFiles {
  /** `undefined` for what is no file of the app's. */
  read(appId: string, path: string): Promise<TemporaryFile | undefined>;
  /** Directories too. */
  list(appId: string): Promise<readonly FileEntry[]>;
  /** Of a file or a directory; the root is always there. */
  stat(appId: string, path: string): Promise<FileEntry>;
  /** Replaces a file, or makes one in a directory that is there. */
  write(appId: string, path: string, bytes: ArrayBuffer): Promise<void>;
  /** Replaces a file that is there by what is made of it; nothing comes between, as it would between `read` and `write`. */
  rewrite(appId: string, path: string, make: (before: ArrayBuffer) => ArrayBuffer): Promise<void>;
  /** From one path of the app's to another; nothing comes between here either. */
  copy(appId: string, from: string, to: string): Promise<void>;
  /** Keeps a file under a name of its own, which it answers, or under `path`. */
  save(appId: string, file: TemporaryFile, path?: string): Promise<string>;
  rename(appId: string, from: string, to: string): Promise<void>;
  /** A file, or a directory: an empty one, or with all that is in it. */
  remove(appId: string, path: string, kind: 'file' | 'directory', recursive?: boolean): Promise<void>;
  makeDirectory(appId: string, path: string, recursive?: boolean): Promise<void>;
  /** Names of what is directly in a directory. */
  namesIn(appId: string, path: string): Promise<readonly string[]>;
  /** Forgets what is known of an app; its files stay. */
  releaseApp(appId: string): void;
  dispose(): void;
}

const LIMIT_BYTES = 50 * 1024 * 1024;

type Contents = ReadonlyMap<string, ArrayBuffer>;

interface Plan {
  readonly changes: FileChanges;
  /** By path; a file that is not in it keeps its contents. */
  readonly contents?: Contents;
}

interface AppTree {
  readonly entries: Map<string, FileEntry>;
  /** The last change; the next one waits for it. */
  tail: Promise<unknown>;
}

export function createKeptFiles({ driver, limitBytes = LIMIT_BYTES, now = Date.now }: KeptFilesOptions): KeptFiles {
  const apps = new Map<string, Promise<AppTree>>();
  let lastName = 0;

  const treeOf = (appId: string): Promise<AppTree> => {
    const known = apps.get(appId);
    if (known) return known;
    const loading = orFailed(driver.list(appId)).then((entries) => ({
      entries: new Map(entries.map((entry) => [entry.path, entry])),
      tail: Promise.resolve(),
    }));
    apps.set(appId, loading);
    loading.catch(() => apps.delete(appId));
    return loading;
  };
  /** As they are when all changes that were asked for before are made. */
  const entriesOf = async (appId: string): Promise<FileEntries> => {
    const tree = await treeOf(appId);
    await tree.tail;
    return tree.entries;
  };

  /** When all before it is done: writes what is planned. */
  const change = async (appId: string, plan: (entries: FileEntries) => Plan | Promise<Plan>): Promise<void> => {
    const tree = await treeOf(appId);
    const done = tree.tail.then(async () => {
      const { changes, contents } = await plan(tree.entries);
      if (changes.size === 0) return;
      checkRoom(tree.entries, changes, limitBytes);
      await orFailed(driver.write(appId, withContents(changes, contents)));
      for (const [path, entry] of changes) {
        if (entry === undefined) tree.entries.delete(path);
        else tree.entries.set(path, entry);
      }
    });
    tree.tail = done.catch(() => undefined);
    return done;
  };

  const toWrite = (entries: FileEntries, path: string, bytes: ArrayBuffer): Plan => ({
    changes: planWrite(entries, path, bytes.byteLength, now()),
    contents: new Map([[path, bytes]]),
  });
  const write = (appId: string, path: string, bytes: ArrayBuffer): Promise<void> =>
    change(appId, (entries) => toWrite(entries, path, bytes));

  const readFile = async (appId: string, entries: FileEntries, path: string): Promise<ArrayBuffer> => {
    if (requireEntry(entries, path).isDirectory) throw new DinghyError('FILE_KIND_WRONG', { path, expected: 'a file' });
    const bytes = await orFailed(driver.read(appId, path));
    if (bytes === undefined) throw new DinghyError('FILE_NOT_FOUND', { path });
    return bytes;
  };

  /** A driver's keys are paths, so contents go along. */
  const readMoved = async (appId: string, entries: FileEntries, from: string, to: string): Promise<Contents> => {
    const contents = new Map<string, ArrayBuffer>();
    for (const [before, after] of planRename(entries, from, to)) {
      const bytes = before.isDirectory ? undefined : await orFailed(driver.read(appId, before.path));
      if (bytes) contents.set(after.path, bytes);
    }
    return contents;
  };

  return {
    async read(appId, given) {
      const path = toKeptPath(given);
      if ((await entriesOf(appId)).get(path)?.isDirectory !== false) return undefined;
      const bytes = await orFailed(driver.read(appId, path));
      return bytes && { bytes, mime: mimeOfName(path) };
    },
    list: async (appId) => [...(await entriesOf(appId)).values()],
    stat: async (appId, path) => requireEntry(await entriesOf(appId), toKeptPath(path)),
    write: async (appId, path, bytes) => write(appId, toKeptPath(path), bytes),
    async rewrite(appId, given, make) {
      const path = toKeptPath(given);
      await change(appId, async (entries) => toWrite(entries, path, make(await readFile(appId, entries, path))));
    },
    async copy(appId, givenFrom, givenTo) {
      const [from, to] = [toKeptPath(givenFrom), toKeptPath(givenTo)];
      await change(appId, async (entries) => toWrite(entries, to, await readFile(appId, entries, from)));
    },
    async save(appId, file, given) {
      const name = `${STORE_PREFIX}${now().toString(36)}${(++lastName).toString(36)}${extensionOf(file.mime)}`;
      const path = given === undefined ? name : toKeptPath(given);
      await write(appId, path, file.bytes);
      return path;
    },
    async rename(appId, givenFrom, givenTo) {
      const [from, to] = [toKeptPath(givenFrom), toKeptPath(givenTo)];
      await change(appId, async (entries) => ({
        changes: new Map(
          planRename(entries, from, to).flatMap(([before, after]) => [
            [before.path, undefined],
            [after.path, after],
          ]),
        ),
        contents: await readMoved(appId, entries, from, to),
      }));
    },
    async remove(appId, given, kind, recursive = false) {
      const path = toKeptPath(given);
      await change(appId, (entries) => ({ changes: planRemoval(entries, path, kind, recursive) }));
    },
    async makeDirectory(appId, given, recursive = false) {
      const path = toKeptPath(given);
      await change(appId, (entries) => ({ changes: planDirectory(entries, path, recursive, now()) }));
    },
    namesIn: async (appId, path) => namesIn(await entriesOf(appId), toKeptPath(path)),
    releaseApp: (appId) => void apps.delete(appId),
    dispose() {
      apps.clear();
      driver.dispose?.();
    },
  };
}

function withContents(changes: FileChanges, contents: Contents = new Map()): ReadonlyMap<string, StoredFile | undefined> {
  return new Map(
    [...changes].map(([path, entry]) => {
      const bytes = contents.get(path);
      return [path, entry && bytes ? { ...entry, bytes } : entry];
    }),
  );
}

async function orFailed<Value>(work: Promise<Value>): Promise<Value> {
  try {
    return await work;
  } catch (cause) {
    throw isDinghyError(cause) ? cause : new DinghyError('STORAGE_FAILED', {}, { cause });
  }
}
