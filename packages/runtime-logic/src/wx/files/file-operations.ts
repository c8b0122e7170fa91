// The methods of `wx.getFileSystemManager()`, as operations of the host: what each makes of its parameters, and of the answer.

import { DinghyError } from '@dinghy/errors';
import type { Params } from '../call-convention.ts';
import { fromBytes, toBytes } from './text-encodings.ts';

/** What the host's `operateFile` takes. */
export interface FileOperation {
  readonly operation: string;
  readonly path: string;
  readonly target?: string;
  readonly data?: ArrayBuffer;
  readonly recursive?: boolean;
  readonly length?: number;
}

export interface FileMethod {
  /** Names of the synchronous form's arguments, in their order. */
  readonly parameters: readonly string[];
  toOperation(params: Params): FileOperation;
  /** What `success` receives, and which member of it the synchronous form returns. */
  toResult?(answer: Params, params: Params): Params;
  readonly returns?: string;
}

export const FILE_METHODS: Readonly<Record<string, FileMethod>> = {
  access: { parameters: ['path'], toOperation: ({ path }) => at('access', path) },
  appendFile: {
    parameters: ['filePath', 'data', 'encoding'],
    toOperation: ({ filePath, data, encoding }) => ({ ...at('append', filePath), data: toBytes(data, encoding) }),
  },
  copyFile: {
    parameters: ['srcPath', 'destPath'],
    toOperation: ({ srcPath, destPath }) => ({ ...at('copy', srcPath), target: textOf('destPath', destPath) }),
  },
  mkdir: {
    parameters: ['dirPath', 'recursive'],
    toOperation: ({ dirPath, recursive }) => ({ ...at('mkdir', dirPath), recursive: recursive === true }),
  },
  readFile: {
    parameters: ['filePath', 'encoding', 'position', 'length'],
    toOperation: ({ filePath }) => at('read', filePath),
    toResult: ({ data }, { encoding, position, length }) => ({
      data: fromBytes(part(data as ArrayBuffer, position, length), encoding),
    }),
    returns: 'data',
  },
  readdir: {
    parameters: ['dirPath'],
    toOperation: ({ dirPath }) => at('readdir', dirPath),
    toResult: ({ files }) => ({ files }),
    returns: 'files',
  },
  rename: {
    parameters: ['oldPath', 'newPath'],
    toOperation: ({ oldPath, newPath }) => ({ ...at('rename', oldPath), target: textOf('newPath', newPath) }),
  },
  rmdir: {
    parameters: ['dirPath', 'recursive'],
    toOperation: ({ dirPath, recursive }) => ({ ...at('rmdir', dirPath), recursive: recursive === true }),
  },
  saveFile: {
    parameters: ['tempFilePath', 'filePath'],
    toOperation: ({ tempFilePath, filePath }) => ({
      ...at('save', tempFilePath),
      ...(typeof filePath === 'string' && { target: filePath }),
    }),
    toResult: ({ savedFilePath }) => ({ savedFilePath }),
    returns: 'savedFilePath',
  },
  stat: {
    parameters: ['path', 'recursive'],
    toOperation: ({ path, recursive }) => ({ ...at('stat', path), recursive: recursive === true }),
    toResult: ({ stats }) => ({
      stats: Array.isArray(stats) ? stats.map((each) => ({ ...each, stats: toStats(each.stats) })) : toStats(stats),
    }),
    returns: 'stats',
  },
  truncate: {
    parameters: ['filePath', 'length'],
    toOperation: ({ filePath, length }) => ({ ...at('truncate', filePath), length: Number(length) || 0 }),
  },
  unlink: { parameters: ['filePath'], toOperation: ({ filePath }) => at('unlink', filePath) },
  writeFile: {
    parameters: ['filePath', 'data', 'encoding'],
    toOperation: ({ filePath, data, encoding }) => ({ ...at('write', filePath), data: toBytes(data ?? '', encoding) }),
  },
};

function at(operation: string, path: unknown): FileOperation {
  return { operation, path: textOf('path', path) };
}

function textOf(name: string, value: unknown): string {
  if (typeof value === 'string') return value;
  throw new DinghyError('API_PARAMETER_INVALID', { path: `parameter.${name}`, expected: 'String', actual: typeof value });
}

function part(bytes: ArrayBuffer, position: unknown, length: unknown): ArrayBuffer {
  if (position === undefined && length === undefined) return bytes;
  const start = Number(position) || 0;
  return bytes.slice(start, length === undefined ? undefined : start + (Number(length) || 0));
}

/** The platform's `Stats` asks by functions. */
function toStats(stats: unknown): object {
  const { isDirectory, ...facts } = stats as { readonly isDirectory: boolean };
  return { ...facts, isDirectory: () => isDirectory, isFile: () => !isDirectory };
}
