import type { FileDriver, StoredFile } from '../files/file-driver.ts';
import type { TestTools } from './tools.ts';

export interface FileDriverSubject {
  readonly name: string;
  /** A driver over an empty medium. */
  readonly create: () => FileDriver;
  /** Another driver over the medium of the last `create`, for media that outlive a driver. */
  readonly reopen?: () => FileDriver;
}

const AWKWARD = ['../a', 'a/../b', 'a', 'A', '😀', '%2F', '__proto__', 'constructor', 'x'.repeat(1000)];

export function describeFileDriver({ describe, test, expect }: TestTools, subject: FileDriverSubject): void {
  const read = async (driver: FileDriver, appId: string, path: string): Promise<readonly number[] | undefined> => {
    const bytes = await driver.read(appId, path);
    return bytes && [...new Uint8Array(bytes)];
  };

  describe(`file driver ${subject.name}`, () => {
    test('answers nothing for an app it has never seen', async () => {
      const driver = subject.create();
      expect(await driver.list('new')).toEqual([]);
      expect(await read(driver, 'new', 'a')).toBe(undefined);
    });

    test('lists entries without their bytes, and reads the bytes by path', async () => {
      const driver = subject.create();
      await driver.write('app', new Map([['a', fileOf('a', [1, 2])]]));
      const { bytes: _bytes, ...entry } = fileOf('a', [1, 2]);
      expect(await driver.list('app')).toEqual([entry]);
      expect(await read(driver, 'app', 'a')).toEqual([1, 2]);
    });

    test('removes what is undefined, and keeps the bytes of what comes without', async () => {
      const driver = subject.create();
      await driver.write(
        'app',
        new Map([
          ['a', fileOf('a', [1])],
          ['b', fileOf('b', [2])],
        ]),
      );
      const { bytes: _bytes, ...entry } = fileOf('b', [2]);
      await driver.write(
        'app',
        new Map<string, StoredFile | undefined>([
          ['a', undefined],
          ['b', { ...entry, modifiedAt: 9 }],
        ]),
      );
      expect(await driver.list('app')).toEqual([{ ...entry, modifiedAt: 9 }]);
      expect(await read(driver, 'app', 'a')).toBe(undefined);
      expect(await read(driver, 'app', 'b')).toEqual([2]);
    });

    test('keeps paths apart that look alike, and apps too', async () => {
      const driver = subject.create();
      await driver.write('one', new Map(AWKWARD.map((path, index) => [path, fileOf(path, [index])])));
      for (const [index, path] of AWKWARD.entries()) expect(await read(driver, 'one', path)).toEqual([index]);
      for (const other of ['two', 'one/', '../one', '']) expect(await driver.list(other)).toEqual([]);
    });

    test('clears one app, and no other', async () => {
      const driver = subject.create();
      for (const appId of ['one', 'two']) await driver.write(appId, new Map([['a', fileOf('a', [1])]]));
      await driver.clear('one');
      expect(await driver.list('one')).toEqual([]);
      expect(await read(driver, 'one', 'a')).toBe(undefined);
      expect(await read(driver, 'two', 'a')).toEqual([1]);
    });

    const { reopen } = subject;
    if (reopen) {
      test('gives back what was written, to a driver that comes later', async () => {
        const driver = subject.create();
        await driver.write('app', new Map([['a', fileOf('a', [7])]]));
        driver.dispose?.();
        expect(await read(reopen(), 'app', 'a')).toEqual([7]);
      });
    }
  });
}

function fileOf(path: string, values: readonly number[]): StoredFile {
  return {
    path,
    isDirectory: false,
    sizeBytes: values.length,
    createdAt: 1,
    modifiedAt: 2,
    bytes: new Uint8Array(values).buffer,
  };
}
