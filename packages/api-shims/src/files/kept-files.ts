// Files that apps keep: a tree of directories over a driver that knows of keys only. One change of an app at a time, so that
// what was checked still holds when it is written, and each change is one transaction of the driver.

import { DinghyError, isDinghyError } from '@dinghy/errors';
import type { FileDriver, FileEntry, StoredFile } from './file-driver.ts';
import { extensionOf, mimeOfName, type TemporaryFile } from './temporary-files.ts';
import { parentOf, STORE_PREFIX, toKeptPath, USER_ROOT } from './user-path.ts';

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
  /** In the order in which they were made; directories too. */
  list(appId: string): Promise<readonly FileEntry[]>;
  /** Of a file or a directory; the root is always there. */
  stat(appId: string, path: string): Promise<FileEntry>;
  /** Replaces a file, or makes one in a directory that is there. */
  write(appId: string, path: string, bytes: ArrayBuffer): Promise<void>;
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
/** Directories too; their number bounds what the first call of a session costs. */
const MOST_ENTRIES = 2000;

type Changes = Map<string, StoredFile | undefined>;

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

  /** Runs `plan` when all before it is done, and writes what it answers. */
  const change = async (
    appId: string,
    plan: (entries: ReadonlyMap<string, FileEntry>) => Changes | Promise<Changes>,
  ): Promise<void> => {
    const tree = await treeOf(appId);
    const done = tree.tail.then(async () => {
      const changes = await plan(tree.entries);
      if (changes.size === 0) return;
      checkRoom(tree.entries, changes, limitBytes);
      await orFailed(driver.write(appId, changes));
      for (const [path, file] of changes) {
        if (file === undefined) tree.entries.delete(path);
        else tree.entries.set(path, toEntry(file));
      }
    });
    tree.tail = done.catch(() => undefined);
    return done;
  };

  const fileAt = (path: string, bytes: ArrayBuffer, before: FileEntry | undefined): StoredFile => {
    const at = now();
    return { path, isDirectory: false, sizeBytes: bytes.byteLength, createdAt: before?.createdAt ?? at, modifiedAt: at, bytes };
  };

  const planFile = (entries: ReadonlyMap<string, FileEntry>, path: string, bytes: ArrayBuffer): Changes => {
    const before = entryAt(entries, path);
    if (before?.isDirectory) throw new DinghyError('FILE_KIND_WRONG', { path, expected: 'a file' });
    requireDirectory(entries, parentOf(path));
    return new Map([[path, fileAt(path, bytes, before)]]);
  };

  const readBytes = async (appId: string, path: string): Promise<ArrayBuffer | undefined> =>
    (await treeOf(appId)).entries.get(path)?.isDirectory === false ? orFailed(driver.read(appId, path)) : undefined;

  return {
    async read(appId, given) {
      const path = toKeptPath(given);
      const bytes = await readBytes(appId, path);
      return bytes && { bytes, mime: mimeOfName(path) };
    },
    list: async (appId) => [...(await treeOf(appId)).entries.values()],
    async stat(appId, given) {
      const path = toKeptPath(given);
      return requireEntry((await treeOf(appId)).entries, path);
    },
    write(appId, given, bytes) {
      const path = toKeptPath(given);
      return change(appId, (entries) => planFile(entries, path, bytes));
    },
    async save(appId, file, given) {
      const path =
        given === undefined
          ? `${STORE_PREFIX}${now().toString(36)}${(++lastName).toString(36)}${extensionOf(file.mime)}`
          : toKeptPath(given);
      await change(appId, (entries) => planFile(entries, path, file.bytes));
      return path;
    },
    rename(appId, givenFrom, givenTo) {
      const [from, to] = [toKeptPath(givenFrom), toKeptPath(givenTo)];
      return change(appId, (entries) => planRename(appId, entries, from, to));
    },
    remove(appId, given, kind, recursive = false) {
      const path = toKeptPath(given);
      return change(appId, (entries) => planRemoval(entries, path, kind, recursive));
    },
    makeDirectory(appId, given, recursive = false) {
      const path = toKeptPath(given);
      return change(appId, (entries) => planDirectory(entries, path, recursive, now()));
    },
    async namesIn(appId, given) {
      const path = toKeptPath(given);
      const { entries } = await treeOf(appId);
      requireDirectory(entries, path);
      const prefix = `${path}/`;
      return [...entries.keys()]
        .filter((each) => each.startsWith(prefix) && !each.slice(prefix.length).includes('/'))
        .map((each) => each.slice(prefix.length));
    },
    releaseApp: (appId) => void apps.delete(appId),
    dispose() {
      apps.clear();
      driver.dispose?.();
    },
  };

  /** Contents go along, for a driver's keys are paths. */
  async function planRename(appId: string, entries: ReadonlyMap<string, FileEntry>, from: string, to: string): Promise<Changes> {
    requireEntry(entries, from);
    if (from === to) return new Map();
    if (from === USER_ROOT || to.startsWith(`${from}/`)) throw new DinghyError('FILE_DENIED', { path: to });
    if (entryAt(entries, to)?.isDirectory) throw new DinghyError('FILE_EXISTS', { path: to });
    requireDirectory(entries, parentOf(to));
    const changes: Changes = new Map();
    for (const entry of below(entries, from)) {
      const path = to + entry.path.slice(from.length);
      const bytes = entry.isDirectory ? undefined : await orFailed(driver.read(appId, entry.path));
      changes.set(entry.path, undefined);
      changes.set(path, { ...entry, path, ...(bytes && { bytes }) });
    }
    return changes;
  }
}

function planRemoval(
  entries: ReadonlyMap<string, FileEntry>,
  path: string,
  kind: 'file' | 'directory',
  recursive: boolean,
): Changes {
  const entry = requireEntry(entries, path);
  if (entry.isDirectory !== (kind === 'directory')) throw new DinghyError('FILE_KIND_WRONG', { path, expected: `a ${kind}` });
  const gone = below(entries, path);
  if (!recursive && gone.some((each) => each.path !== path))
    throw new DinghyError('FILE_KIND_WRONG', { path, expected: 'empty' });
  return new Map(gone.map((each) => [each.path, undefined]));
}

function planDirectory(entries: ReadonlyMap<string, FileEntry>, path: string, recursive: boolean, at: number): Changes {
  const present = entryAt(entries, path);
  if (present && recursive && present.isDirectory) return new Map();
  if (present || path.startsWith(STORE_PREFIX)) throw new DinghyError('FILE_EXISTS', { path });
  const changes: Changes = new Map();
  for (let each = path; each !== USER_ROOT && !entries.has(each); each = parentOf(each)) {
    changes.set(each, { path: each, isDirectory: true, sizeBytes: 0, createdAt: at, modifiedAt: at });
    if (!recursive) break;
  }
  const outermost = [...changes.keys()].at(-1) as string;
  requireDirectory(entries, parentOf(outermost));
  return changes;
}

const ROOT: FileEntry = { path: USER_ROOT, isDirectory: true, sizeBytes: 0, createdAt: 0, modifiedAt: 0 };

function entryAt(entries: ReadonlyMap<string, FileEntry>, path: string): FileEntry | undefined {
  return path === USER_ROOT ? ROOT : entries.get(path);
}

function requireEntry(entries: ReadonlyMap<string, FileEntry>, path: string): FileEntry {
  const entry = entryAt(entries, path);
  if (!entry) throw new DinghyError('FILE_NOT_FOUND', { path });
  return entry;
}

function requireDirectory(entries: ReadonlyMap<string, FileEntry>, path: string): void {
  if (!requireEntry(entries, path).isDirectory) throw new DinghyError('FILE_KIND_WRONG', { path, expected: 'a directory' });
}

/** What is at a path and, where that is a directory, in it. */
function below(entries: ReadonlyMap<string, FileEntry>, path: string): readonly FileEntry[] {
  return [...entries.values()].filter((entry) => entry.path === path || entry.path.startsWith(`${path}/`));
}

function checkRoom(entries: ReadonlyMap<string, FileEntry>, changes: Changes, limitBytes: number): void {
  let sizeBytes = 0;
  let count = entries.size;
  for (const { sizeBytes: size } of entries.values()) sizeBytes += size;
  for (const [path, file] of changes) {
    sizeBytes += (file?.sizeBytes ?? 0) - (entries.get(path)?.sizeBytes ?? 0);
    count += Number(file !== undefined) - Number(entries.has(path));
  }
  // What takes away may always be done.
  const grows = [...changes.values()].some((file) => file !== undefined);
  if (grows && (sizeBytes > limitBytes || count > MOST_ENTRIES)) throw new DinghyError('FILE_QUOTA_EXCEEDED', { limitBytes });
}

function toEntry({ bytes: _bytes, ...entry }: StoredFile): FileEntry {
  return entry;
}

async function orFailed<Value>(work: Promise<Value>): Promise<Value> {
  try {
    return await work;
  } catch (cause) {
    throw isDinghyError(cause) ? cause : new DinghyError('STORAGE_FAILED', {}, { cause });
  }
}
