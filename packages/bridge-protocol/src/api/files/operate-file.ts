import { address, boolean, bytes, call, number, oneOf, optional } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

/**
 * The host's half of `wx.getFileSystemManager()`: one call per method. What is text there is bytes here. `snapshot` answers what
 * the logic layer answers synchronously from: every entry, and the contents of small files.
 */
export const operateFile: DocumentedApi = call('operateFile', {
  params: {
    operation: oneOf(
      'access',
      'append',
      'copy',
      'mkdir',
      'read',
      'readdir',
      'rename',
      'rmdir',
      'save',
      'snapshot',
      'stat',
      'truncate',
      'unlink',
      'write',
    ),
    path: address,
    /** Of `copy`, `rename` and `save`: where to. */
    target: optional(address),
    data: optional(bytes),
    recursive: optional(boolean),
    length: optional(number),
  },
  internal: true,
  see: 'file/FileSystemManager',
});
