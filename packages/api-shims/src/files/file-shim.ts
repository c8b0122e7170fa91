// `wx.getFileSystemManager()` and the older file functions of `wx`, over temporary files, kept files and the package.

import { type FileEntry, isKeptPath, STORE_PREFIX, toFileStats, toStatsList } from '@dinghy/bridge-protocol';
import { DinghyError } from '@dinghy/errors';
import type { Shim, ShimCall } from '../shim.ts';
import type { KeptFiles } from './kept-files.ts';
import { isTemporaryPath, type TemporaryFile, type TemporaryFiles } from './temporary-files.ts';

export interface FileShimOptions {
  readonly kept: KeptFiles;
  readonly temporary: TemporaryFiles;
  /** Bytes of a file of the app's package. */
  readonly loadPackageFile: (appId: string, path: string) => Promise<TemporaryFile>;
}

interface OperateParams {
  readonly operation: keyof Operations;
  readonly path: string;
  readonly target?: string;
  readonly data?: ArrayBuffer;
  readonly recursive?: boolean;
  readonly length?: number;
}

type Operations = Record<
  | 'access'
  | 'append'
  | 'copy'
  | 'mkdir'
  | 'read'
  | 'readdir'
  | 'rename'
  | 'rmdir'
  | 'save'
  | 'snapshot'
  | 'stat'
  | 'truncate'
  | 'unlink'
  | 'write',
  (params: OperateParams, appId: string) => Promise<unknown>
>;

export function createFileShim(options: FileShimOptions): Shim {
  const { kept, temporary } = options;

  const find = async (appId: string, path: string): Promise<TemporaryFile> => {
    const missing = new DinghyError('FILE_NOT_FOUND', { path: path.slice(0, 200) });
    if (isTemporaryPath(path)) return temporary.read(appId, path) ?? fail(missing);
    if (isKeptPath(path)) {
      const file = await kept.read(appId, path);
      if (file) return file;
      if ((await kept.stat(appId, path)).isDirectory) throw new DinghyError('FILE_KIND_WRONG', { path, expected: 'a file' });
      throw missing;
    }
    // What has a scheme is no path of the package.
    if (/^[a-z][a-z\d+.-]*:/i.test(path)) throw new DinghyError('FILE_DENIED', { path: path.slice(0, 200) });
    return options
      .loadPackageFile(appId, path)
      .catch((cause) => fail(new DinghyError('FILE_NOT_FOUND', missing.params, { cause })));
  };

  const operations = createOperations(options, find);

  return {
    name: 'files',
    apis: {
      operateFile: (params: OperateParams, call: ShimCall) => operations[params.operation](params, call.appId),
      saveFile: (
        { tempFilePath, filePath }: { readonly tempFilePath: string; readonly filePath?: string },
        { appId }: ShimCall,
      ) => operations.save({ operation: 'save', path: tempFilePath, ...(filePath !== undefined && { target: filePath }) }, appId),
      async getSavedFileList(_params: unknown, { appId }: ShimCall) {
        const saved = (await kept.list(appId)).filter(({ path }) => path.startsWith(STORE_PREFIX));
        return {
          fileList: saved.map((entry) => ({ filePath: entry.path, size: entry.sizeBytes, createTime: seconds(entry.createdAt) })),
        };
      },
      async getSavedFileInfo({ filePath }: { readonly filePath: string }, { appId }: ShimCall) {
        const { sizeBytes, createdAt } = await kept.stat(appId, filePath);
        return { size: sizeBytes, createTime: seconds(createdAt) };
      },
      removeSavedFile: ({ filePath }: { readonly filePath: string }, { appId }: ShimCall) => kept.remove(appId, filePath, 'file'),
      async getFileInfo(
        { filePath, digestAlgorithm = 'md5' }: { readonly filePath: string; readonly digestAlgorithm?: 'md5' | 'sha1' },
        { appId }: ShimCall,
      ) {
        const { bytes } = await find(appId, filePath);
        return { size: bytes.byteLength, digest: await digestOf(digestAlgorithm, bytes) };
      },
    },
    releaseApp: (appId) => kept.releaseApp(appId),
    dispose: () => kept.dispose(),
  };
}

function createOperations(
  { kept, temporary }: FileShimOptions,
  find: (appId: string, path: string) => Promise<TemporaryFile>,
): Operations {
  return {
    async access({ path }, appId) {
      if (isKeptPath(path)) await kept.stat(appId, path);
      else await find(appId, path);
    },
    append: ({ path, data = new ArrayBuffer(0) }, appId) => kept.rewrite(appId, path, (before) => join(before, data)),
    async copy({ path, target = '' }, appId) {
      if (isKeptPath(path)) await kept.copy(appId, path, target);
      else await kept.write(appId, target, (await find(appId, path)).bytes);
    },
    mkdir: ({ path, recursive }, appId) => kept.makeDirectory(appId, path, recursive),
    read: async ({ path }, appId) => ({ data: (await find(appId, path)).bytes }),
    readdir: async ({ path }, appId) => ({ files: await kept.namesIn(appId, path) }),
    rename: ({ path, target = '' }, appId) => kept.rename(appId, path, target),
    rmdir: ({ path, recursive }, appId) => kept.remove(appId, path, 'directory', recursive),
    async save({ path, target }, appId) {
      if (!isTemporaryPath(path)) throw new DinghyError('FILE_DENIED', { path: path.slice(0, 200) });
      const savedFilePath = await kept.save(appId, await find(appId, path), target);
      // Saved, it is temporary no more, as on the platform.
      temporary.remove(appId, path);
      return { savedFilePath };
    },
    async snapshot(_params, appId) {
      const entries = await kept.list(appId);
      return { entries, contents: await readSmall(kept, appId, entries) };
    },
    async stat({ path, recursive }, appId) {
      if (!isKeptPath(path))
        return { stats: toFileStats({ ...NOT_KEPT, path, sizeBytes: (await find(appId, path)).bytes.byteLength }) };
      const entry = await kept.stat(appId, path);
      if (!recursive || !entry.isDirectory) return { stats: toFileStats(entry) };
      return {
        stats: toStatsList(
          entry,
          (await kept.list(appId)).filter((each) => each.path.startsWith(`${entry.path}/`)),
        ),
      };
    },
    truncate: ({ path, length = 0 }, appId) => kept.rewrite(appId, path, (before) => ofLength(before, length)),
    async unlink({ path }, appId) {
      if (!isTemporaryPath(path)) return kept.remove(appId, path, 'file');
      await find(appId, path);
      temporary.remove(appId, path);
    },
    write: ({ path, data = new ArrayBuffer(0) }, appId) => kept.write(appId, path, data),
  };
}

/** What a launch waits for: the newest files first, none of them large. */
const SNAPSHOT_FILE_BYTES = 256 * 1024;
const SNAPSHOT_BYTES = 4 * 1024 * 1024;

async function readSmall(
  kept: KeptFiles,
  appId: string,
  entries: readonly FileEntry[],
): Promise<readonly { readonly path: string; readonly data: ArrayBuffer }[]> {
  const small = entries.filter(({ isDirectory, sizeBytes }) => !isDirectory && sizeBytes <= SNAPSHOT_FILE_BYTES);
  const contents: { path: string; data: ArrayBuffer }[] = [];
  let room = SNAPSHOT_BYTES;
  for (const { path, sizeBytes } of small.toSorted((one, other) => other.modifiedAt - one.modifiedAt)) {
    room -= sizeBytes;
    if (room < 0) break;
    const file = await kept.read(appId, path);
    if (file) contents.push({ path, data: file.bytes });
  }
  return contents;
}

/** A file may be made longer by `truncate`; not without end, before the quota has been asked. */
const MOST_PADDING = 64 * 1024 * 1024;
const NOT_KEPT: FileEntry = { path: '', isDirectory: false, sizeBytes: 0, createdAt: 0, modifiedAt: 0 };

function seconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1000);
}

function join(first: ArrayBuffer, second: ArrayBuffer): ArrayBuffer {
  const bytes = new Uint8Array(first.byteLength + second.byteLength);
  bytes.set(new Uint8Array(first));
  bytes.set(new Uint8Array(second), first.byteLength);
  return bytes.buffer;
}

/** Cut off, or with zeros behind. */
function ofLength(bytes: ArrayBuffer, length: number): ArrayBuffer {
  const padding = Math.min(length, MOST_PADDING) - bytes.byteLength;
  return padding > 0 ? join(bytes, new ArrayBuffer(padding)) : bytes.slice(0, Math.max(0, length));
}

/** Browsers have no MD5; few programs ask, so what computes it comes with the first that does. */
async function digestOf(algorithm: 'md5' | 'sha1', bytes: ArrayBuffer): Promise<string> {
  const hashes = await import('@noble/hashes/legacy.js');
  return [...hashes[algorithm](new Uint8Array(bytes))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function fail(error: Error): never {
  throw error;
}
