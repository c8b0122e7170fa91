import { describe, expect, test } from 'vitest';
import { codeOf } from '../conformance/tools.ts';
import type { FileDriver } from './file-driver.ts';
import { createKeptFiles, type KeptFiles } from './kept-files.ts';
import { createMemoryFileDriver } from './memory-file-driver.ts';

const ROOT = 'wxfile://usr';
const bytesOf = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer;
const textOf = async (files: KeptFiles, path: string, app = 'one'): Promise<string | undefined> => {
  const file = await files.read(app, path);
  return file && new TextDecoder().decode(file.bytes);
};

function createFiles(driver: FileDriver = createMemoryFileDriver(), limitBytes?: number): KeptFiles {
  return createKeptFiles({ driver, now: () => 5000, ...(limitBytes !== undefined && { limitBytes }) });
}

describe('createKeptFiles', () => {
  test('keeps what is written, for its app, whoever asks for it later', async () => {
    const driver = createMemoryFileDriver();
    await createFiles(driver).write('one', `${ROOT}/a.txt`, bytesOf('A'));
    const later = createFiles(driver);
    expect(await later.read('one', `${ROOT}/a.txt`)).toStrictEqual({ bytes: bytesOf('A'), mime: 'text/plain' });
    expect(await later.read('two', `${ROOT}/a.txt`)).toBeUndefined();
  });

  test.each([
    `${ROOT}/../a`,
    `${ROOT}/b/../../a`,
    `${ROOT}/./a`,
    `${ROOT}\\a`,
    `${ROOT}/a\u0000.txt`,
    `${ROOT}x/a`,
    '/a',
    'file:///etc/passwd',
    'wxfile://tmp_000001',
    'wxfile://store_a/../b',
    `${ROOT}/${'x'.repeat(256)}`,
    `${ROOT}/\ud800`,
  ])('refuses the path %j', async (path) => {
    const files = createFiles();
    expect(await codeOf(Promise.resolve().then(() => files.write('one', path, bytesOf('A'))))).toBe('FILE_DENIED');
  });

  test('two spellings of a path are one file', async () => {
    const files = createFiles();
    await files.write('one', `${ROOT}//a.txt`, bytesOf('A'));
    expect(await textOf(files, `${ROOT}/a.txt`)).toBe('A');
    expect(await files.namesIn('one', `${ROOT}/`)).toEqual(['a.txt']);
  });

  test('a directory is made before there is something in it, and emptied before it goes', async () => {
    const files = createFiles();
    const [directory, file] = [`${ROOT}/d`, `${ROOT}/d/a`];
    expect(await codeOf(files.write('one', file, bytesOf('A')))).toBe('FILE_NOT_FOUND');
    await files.makeDirectory('one', directory);
    await files.write('one', file, bytesOf('A'));
    expect(await codeOf(files.makeDirectory('one', directory))).toBe('FILE_EXISTS');
    expect(await codeOf(files.write('one', directory, bytesOf('A')))).toBe('FILE_KIND_WRONG');
    expect(await codeOf(files.write('one', `${file}/b`, bytesOf('A')))).toBe('FILE_KIND_WRONG');
    expect(await codeOf(files.remove('one', directory, 'file'))).toBe('FILE_KIND_WRONG');
    expect(await codeOf(files.remove('one', directory, 'directory'))).toBe('FILE_KIND_WRONG');
    await files.remove('one', directory, 'directory', true);
    expect(await files.list('one')).toEqual([]);
  });

  test('directories are made with those above them, where that is asked for', async () => {
    const files = createFiles();
    expect(await codeOf(files.makeDirectory('one', `${ROOT}/a/b/c`))).toBe('FILE_NOT_FOUND');
    await files.makeDirectory('one', `${ROOT}/a/b/c`, true);
    await files.makeDirectory('one', `${ROOT}/a/b/c`, true);
    expect(await files.namesIn('one', `${ROOT}/a`)).toEqual(['b']);
    await files.write('one', `${ROOT}/a/f`, bytesOf('A'));
    expect(await codeOf(files.makeDirectory('one', `${ROOT}/a/f/g`, true))).toBe('FILE_KIND_WRONG');
  });

  test('a directory is renamed with all that is in it, and not into itself', async () => {
    const driver = createMemoryFileDriver();
    const files = createFiles(driver);
    await files.makeDirectory('one', `${ROOT}/a/b`, true);
    await files.write('one', `${ROOT}/a/b/f`, bytesOf('A'));
    expect(await codeOf(files.rename('one', `${ROOT}/a`, `${ROOT}/a/b/c`))).toBe('FILE_DENIED');
    await files.rename('one', `${ROOT}/a`, `${ROOT}/z`);
    const later = createFiles(driver);
    expect(await textOf(later, `${ROOT}/z/b/f`)).toBe('A');
    expect(await later.namesIn('one', ROOT)).toEqual(['z']);
  });

  // Its bytes would stay, and count for nothing: room without end.
  test('a directory takes no file’s place', async () => {
    const files = createFiles();
    await files.makeDirectory('one', `${ROOT}/d`);
    await files.write('one', `${ROOT}/f`, bytesOf('A'));
    expect(await codeOf(files.rename('one', `${ROOT}/d`, `${ROOT}/f`))).toBe('FILE_EXISTS');
    expect(await codeOf(files.rename('one', `${ROOT}/d`, 'wxfile://store_d'))).toBe('FILE_DENIED');
    expect(await textOf(files, `${ROOT}/f`)).toBe('A');
  });

  test('there is an end to what an app keeps; what makes room may always be done', async () => {
    const files = createFiles(createMemoryFileDriver(), 10);
    await files.write('one', `${ROOT}/a`, new ArrayBuffer(8));
    expect(await codeOf(files.write('one', `${ROOT}/b`, new ArrayBuffer(3)))).toBe('FILE_QUOTA_EXCEEDED');
    await files.write('one', `${ROOT}/a`, new ArrayBuffer(10));
    await files.write('two', `${ROOT}/a`, new ArrayBuffer(10));
    await files.remove('one', `${ROOT}/a`, 'file');
    await files.write('one', `${ROOT}/b`, new ArrayBuffer(10));
  });

  test('what is written at once is checked one after the other', async () => {
    const files = createFiles(createMemoryFileDriver(), 10);
    const writes = ['a', 'b', 'c'].map((name) => codeOf(files.write('one', `${ROOT}/${name}`, new ArrayBuffer(6))));
    expect(await Promise.all(writes)).toEqual(['no failure', 'FILE_QUOTA_EXCEEDED', 'FILE_QUOTA_EXCEEDED']);
  });

  test('what is asked for after a change sees it', async () => {
    const files = createFiles();
    void files.write('one', `${ROOT}/a`, bytesOf('A'));
    expect(await Promise.all([textOf(files, `${ROOT}/a`), files.namesIn('one', ROOT)])).toEqual(['A', ['a']]);
  });

  test('a medium that fails leaves things as they were', async () => {
    const memory = createMemoryFileDriver();
    let isBroken = false;
    const files = createFiles({
      ...memory,
      write: (appId, changes) => (isBroken ? Promise.reject(new Error('the disk is full')) : memory.write(appId, changes)),
    });
    await files.write('one', `${ROOT}/a`, bytesOf('A'));
    isBroken = true;
    expect(await codeOf(files.remove('one', `${ROOT}/a`, 'file'))).toBe('STORAGE_FAILED');
    expect(await codeOf(files.write('one', `${ROOT}/b`, bytesOf('B')))).toBe('STORAGE_FAILED');
    expect(await files.namesIn('one', ROOT)).toEqual(['a']);
    isBroken = false;
    await files.write('one', `${ROOT}/b`, bytesOf('B'));
    expect(await textOf(files, `${ROOT}/b`)).toBe('B');
  });
});
