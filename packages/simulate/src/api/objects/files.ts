// The file system, in which every file is empty.

import { mockAsync, mockSync } from '../utils.ts';
import { emptyBuffer, idle, succeeding } from './mock-object.ts';

export function createFiles(): Record<string, unknown> {
  const stats = {
    ...{ mode: '', size: 1024, lastAccessedTime: 1688030468, lastModifiedTime: 1688030469 },
    isDirectory: () => false,
    isFile: () => true,
  };
  const read = { bytesRead: 0, arrayBuffer: emptyBuffer() };
  return {
    getFileSystemManager: mockSync({
      ...succeeding(
        'access appendFile close copyFile ftruncate mkdir removeSavedFile rename rmdir truncate unlink unzip writeFile',
      ),
      ...idle(
        'accessSync appendFileSync closeSync copyFileSync ftruncateSync mkdirSync renameSync rmdirSync truncateSync unlinkSync ' +
          'writeFileSync',
      ),
      fstat: mockAsync('fstat', stats),
      fstatSync: mockSync(stats),
      getFileInfo: mockAsync('getFileInfo', { size: 1024 }),
      getSavedFileList: mockAsync('getSavedFileList', { fileList: [] }),
      open: mockAsync('open', { fd: '' }),
      openSync: mockSync(''),
      read: mockAsync('read', read),
      readSync: mockSync(read),
      readCompressedFile: mockAsync('readCompressedFile', { data: emptyBuffer() }),
      readCompressedFileSync: emptyBuffer,
      readdir: mockAsync('readdir', { files: [] }),
      readdirSync: mockSync([]),
      readFile: mockAsync('readFile', { data: '' }),
      readFileSync: mockSync(''),
      readZipEntry: mockAsync('readZipEntry', { entries: {} }),
      saveFile: mockAsync('saveFile', { savedFilePath: '' }),
      saveFileSync: mockSync(''),
      stat: mockAsync('stat', { stats }),
      statSync: mockSync(stats),
      write: mockAsync('write', { bytesWritten: 0 }),
      writeSync: mockSync({ bytesWritten: 0 }),
    }),
  };
}
