import type { StorageDriver } from '../storage/storage-driver.ts';
import type { TestTools } from './tools.ts';

export interface StorageDriverSubject {
  readonly name: string;
  /** A driver over an empty medium. */
  readonly create: () => StorageDriver;
  /** Another driver over the medium of the last `create`, for media that outlive a driver. */
  readonly reopen?: () => StorageDriver;
}

const AWKWARD = ['/', '..', 'a/b', 'a', 'A', 'ä', '😀', 'a b', '%2F', 'constructor', 'a:b', '\u2028', '1', '01', 'x'.repeat(256)];

export function describeStorageDriver({ describe, test, expect }: TestTools, subject: StorageDriverSubject): void {
  const entriesOf = async (driver: StorageDriver, appId: string): Promise<unknown> => [...(await driver.load(appId))].sort();

  describe(`storage driver ${subject.name}`, () => {
    test('answers nothing for an app it has never seen', async () => {
      expect(await entriesOf(subject.create(), 'new')).toEqual([]);
    });

    test('keeps what is written and removes what is undefined', async () => {
      const driver = subject.create();
      await driver.write(
        'app',
        new Map([
          ['a', '1'],
          ['b', '"2"'],
        ]),
      );
      await driver.write(
        'app',
        new Map<string, string | undefined>([
          ['a', undefined],
          ['c', '3'],
          ['never', undefined],
        ]),
      );
      expect(await entriesOf(driver, 'app')).toEqual([
        ['b', '"2"'],
        ['c', '3'],
      ]);
    });

    test('keeps apps apart, whatever their ids', async () => {
      const driver = subject.create();
      for (const appId of AWKWARD) await driver.write(appId, new Map([['key', JSON.stringify(appId)]]));
      for (const appId of AWKWARD) expect(await entriesOf(driver, appId)).toEqual([['key', JSON.stringify(appId)]]);
    });

    test('keeps keys apart, whatever they hold', async () => {
      const driver = subject.create();
      await driver.write('app', new Map(AWKWARD.map((key) => [key, JSON.stringify(key)])));
      expect(await entriesOf(driver, 'app')).toEqual(AWKWARD.map((key) => [key, JSON.stringify(key)]).sort());
    });

    test('clears one app only', async () => {
      const driver = subject.create();
      await driver.write('app', new Map([['a', '1']]));
      await driver.write('other', new Map([['a', '2']]));
      await driver.clear('app');
      expect(await entriesOf(driver, 'app')).toEqual([]);
      expect(await entriesOf(driver, 'other')).toEqual([['a', '2']]);
    });

    test('takes a value of a megabyte', async () => {
      const driver = subject.create();
      const text = JSON.stringify('x'.repeat(1024 * 1024));
      await driver.write('app', new Map([['large', text]]));
      expect((await driver.load('app')).get('large') === text).toBe(true);
    });

    const { reopen } = subject;
    if (reopen) {
      test('finds everything again after being opened anew', async () => {
        const driver = subject.create();
        await driver.write('app', new Map([['a', '1']]));
        driver.dispose?.();
        expect(await entriesOf(reopen(), 'app')).toEqual([['a', '1']]);
      });
    }
  });
}
