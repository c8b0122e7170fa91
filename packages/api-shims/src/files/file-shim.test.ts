import { DinghyError } from '@dinghy/errors';
import { describe, expect, test } from 'vitest';
import { callApi, codeOf, createTestCall } from '../conformance/tools.ts';
import { createFileShim } from './file-shim.ts';
import { createKeptFiles } from './kept-files.ts';
import { createMemoryFileDriver } from './memory-file-driver.ts';
import { createTemporaryFiles } from './temporary-files.ts';

const ROOT = 'wxfile://usr';
const call = createTestCall('one');
const bytesOf = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer;

function createShim() {
  const temporary = createTemporaryFiles();
  const shim = createFileShim({
    temporary,
    kept: createKeptFiles({ driver: createMemoryFileDriver(), now: () => 12_345 }),
    loadPackageFile: async (_appId, path) => {
      if (path !== '/data.json') throw new DinghyError('RESOURCE_NOT_FOUND', { url: path });
      return { bytes: bytesOf('{}'), mime: 'application/json' };
    },
  });
  const operate = (operation: string, path: string, more: object = {}): Promise<unknown> =>
    callApi(shim, 'operateFile', { operation, path, ...more }, call);
  const read = async (path: string): Promise<string> =>
    new TextDecoder().decode(((await operate('read', path)) as { readonly data: ArrayBuffer }).data);
  return { shim, temporary, operate, read };
}

describe('createFileShim', () => {
  test('saveFile keeps a temporary file, which is temporary no more', async () => {
    const { shim, temporary, read } = createShim();
    const tempFilePath = temporary.add('one', { bytes: bytesOf('picture'), mime: 'image/png' });
    const { savedFilePath } = (await callApi(shim, 'saveFile', { tempFilePath }, call)) as { savedFilePath: string };
    expect(savedFilePath).toMatch(/^wxfile:\/\/store_\w+\.png$/);
    expect(await read(savedFilePath)).toBe('picture');
    expect(await codeOf(callApi(shim, 'saveFile', { tempFilePath }, call))).toBe('FILE_NOT_FOUND');
    expect(await callApi(shim, 'getSavedFileList', {}, call)).toEqual({
      fileList: [{ filePath: savedFilePath, size: 7, createTime: 12 }],
    });
    expect(await callApi(shim, 'getSavedFileInfo', { filePath: savedFilePath }, call)).toEqual({ size: 7, createTime: 12 });
    await callApi(shim, 'removeSavedFile', { filePath: savedFilePath }, call);
    expect(await callApi(shim, 'getSavedFileList', {}, call)).toEqual({ fileList: [] });
  });

  test('nobody saves, reads or removes what another app has', async () => {
    const { shim, temporary } = createShim();
    const path = temporary.add('other', { bytes: bytesOf('secret'), mime: 'image/png' });
    for (const operation of ['read', 'access', 'save', 'unlink', 'copy'])
      expect(await codeOf(callApi(shim, 'operateFile', { operation, path, target: `${ROOT}/a` }, call))).toBe('FILE_NOT_FOUND');
    expect(temporary.read('other', path)).toBeDefined();
  });

  test('files of the package are read and never written; addresses are no files', async () => {
    const { operate, read } = createShim();
    expect(await read('/data.json')).toBe('{}');
    await operate('copy', '/data.json', { target: `${ROOT}/copy` });
    expect(await read(`${ROOT}/copy`)).toBe('{}');
    expect(await codeOf(operate('write', '/data.json', { data: bytesOf('x') }))).toBe('FILE_DENIED');
    expect(await codeOf(operate('read', '/secret.json'))).toBe('FILE_NOT_FOUND');
    expect(await codeOf(operate('read', 'https://a.example/x'))).toBe('FILE_DENIED');
  });

  test('files are added to, cut off, described and removed', async () => {
    const { operate, read } = createShim();
    const path = `${ROOT}/a`;
    await operate('write', path, { data: bytesOf('ab') });
    await operate('append', path, { data: bytesOf('cd') });
    expect(await read(path)).toBe('abcd');
    await operate('truncate', path, { length: 3 });
    expect(await read(path)).toBe('abc');
    await operate('truncate', path, { length: 4 });
    expect(await read(path)).toBe('abc\0');
    expect(await operate('stat', path)).toEqual({
      stats: { mode: 0o100644, size: 4, lastAccessedTime: 12, lastModifiedTime: 12, isDirectory: false },
    });
    expect(await operate('stat', ROOT, { recursive: true })).toMatchObject({ stats: [{ path: '/' }, { path: '/a' }] });
    await operate('unlink', path);
    expect(await codeOf(operate('access', path))).toBe('FILE_NOT_FOUND');
    expect(await codeOf(operate('read', ROOT))).toBe('FILE_KIND_WRONG');
  });

  // As the synchronous functions ask for them: nobody waits for the first before the second.
  test('what is asked for at once is done one after the other', async () => {
    const { operate, read } = createShim();
    const path = `${ROOT}/log`;
    await Promise.all([
      operate('write', path, { data: bytesOf('a') }),
      operate('append', path, { data: bytesOf('b') }),
      operate('append', path, { data: bytesOf('c') }),
      operate('copy', path, { target: `${ROOT}/before` }),
      operate('truncate', path, { length: 2 }),
      operate('append', path, { data: bytesOf('d') }),
    ]);
    expect(await read(path)).toBe('abd');
    expect(await read(`${ROOT}/before`)).toBe('abc');
  });

  test('a snapshot has every entry, and the contents of what is small', async () => {
    const { operate } = createShim();
    await operate('mkdir', `${ROOT}/d`);
    await operate('write', `${ROOT}/d/small`, { data: bytesOf('abc') });
    await operate('write', `${ROOT}/large`, { data: new ArrayBuffer(300 * 1024) });
    expect(await operate('snapshot', '')).toStrictEqual({
      entries: [
        expect.objectContaining({ path: `${ROOT}/d`, isDirectory: true }),
        expect.objectContaining({ path: `${ROOT}/d/small`, sizeBytes: 3 }),
        expect.objectContaining({ path: `${ROOT}/large`, sizeBytes: 300 * 1024 }),
      ],
      contents: [{ path: `${ROOT}/d/small`, data: bytesOf('abc') }],
    });
  });

  test('getFileInfo digests', async () => {
    const { shim, temporary } = createShim();
    const filePath = temporary.add('one', { bytes: bytesOf('abc'), mime: 'text/plain' });
    const ask = (params: object): Promise<unknown> => callApi(shim, 'getFileInfo', { filePath, ...params }, call);
    expect(await ask({})).toEqual({ size: 3, digest: '900150983cd24fb0d6963f7d28e17f72' });
    expect(await ask({ digestAlgorithm: 'sha1' })).toEqual({ size: 3, digest: 'a9993e364706816aba3e25717850c26c9cd0d89d' });
  });
});
