// `wx.getFileSystemManager()`: methods that ask the host, and their synchronous twins, which the mirror answers where there is one.

import { toApiFailure } from '@dinghy/bridge-protocol';
import { DinghyError } from '@dinghy/errors';
import { answerCall, type OnThrow, type Params, toError } from '../call-convention.ts';
import type { HostCall } from '../host-api.ts';
import { FILE_METHODS, type FileMethod, type FileOperation } from './file-operations.ts';

/** Answers at once; see file-mirror.ts. */
export interface FilesAtHand {
  run(operation: FileOperation): Params;
  /** The host has done this. */
  follow(operation: FileOperation, answer: Params): Promise<void>;
}

export interface FileSystemOptions {
  readonly callHost: HostCall;
  readonly onThrow: OnThrow;
  /** Absent in programs that show no sign of a synchronous call. */
  atHand(): FilesAtHand | undefined;
}

const READING: ReadonlySet<string> = new Set(['access', 'read', 'readdir', 'stat']);
/** What the host answers under its own name. */
const FORWARDED = ['getFileInfo', 'getSavedFileList', 'removeSavedFile'];
/** Descriptors of open files, and archives. */
const UNSUPPORTED = ['open', 'close', 'read', 'write', 'fstat', 'ftruncate', 'unzip', 'readZipEntry', 'readCompressedFile'];

export function createFileSystem({ callHost, onThrow, atHand }: FileSystemOptions): object {
  const perform = async (method: FileMethod, params: Params): Promise<Params> => {
    const operation = method.toOperation(params);
    const answer = (await callHost('operateFile', { ...operation })) as Params;
    await atHand()?.follow(operation, answer);
    return method.toResult?.(answer, params) ?? {};
  };

  /** Done here at once, and by the host behind. */
  const performNow = (method: FileMethod, api: string, params: Params): unknown => {
    const operation = method.toOperation(params);
    const files = atHand();
    if (!files) throw new DinghyError('FILE_NOT_AT_HAND', { path: operation.path });
    const answer = files.run(operation);
    if (!READING.has(operation.operation)) {
      const target = answer.savedFilePath;
      const told = typeof target === 'string' ? { ...operation, target } : operation;
      callHost('operateFile', { ...told }).catch((error: unknown) => onThrow(error, api));
    }
    return method.returns === undefined ? undefined : method.toResult?.(answer, params)[method.returns];
  };

  const manager: Record<string, unknown> = {};
  for (const [name, method] of Object.entries(FILE_METHODS)) {
    manager[name] = (params?: unknown) => answerCall(name, params, (given) => perform(method, given), onThrow);
    manager[`${name}Sync`] = (...given: readonly unknown[]) => {
      const api = `${name}Sync`;
      const params = Object.fromEntries(method.parameters.map((parameter, index) => [parameter, given[index]]));
      return orFailure(api, () => performNow(method, api, params));
    };
  }
  for (const name of FORWARDED)
    manager[name] = (params?: unknown) => answerCall(name, params, (given) => callHost(name, given), onThrow);
  for (const api of UNSUPPORTED) {
    const fail = (): never => {
      throw new DinghyError('API_UNSUPPORTED', { api });
    };
    manager[api] = (params?: unknown) => answerCall(api, params, fail, onThrow);
    manager[`${api}Sync`] = () => orFailure(`${api}Sync`, fail);
  }
  return manager;
}

/** Throws what the platform throws: an error whose message is an `errMsg`. */
function orFailure(api: string, perform: () => unknown): unknown {
  try {
    return perform();
  } catch (error) {
    throw toError(toApiFailure(api, error));
  }
}
