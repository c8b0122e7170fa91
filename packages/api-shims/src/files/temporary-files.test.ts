import { describe, expect, test } from 'vitest';
import { codeOf } from '../conformance/tools.ts';
import { createTemporaryFiles } from './temporary-files.ts';

const fileOf = (sizeBytes: number) => ({ bytes: new ArrayBuffer(sizeBytes), mime: 'image/png' });

describe('createTemporaryFiles', () => {
  test('makes room where those were that nobody has asked for the longest', () => {
    const files = createTemporaryFiles({ limitBytes: 10 });
    const [first, second] = [files.add('one', fileOf(4)), files.add('one', fileOf(4))];
    files.read('one', first);
    const third = files.add('one', fileOf(4));
    expect([first, second, third].map((path) => files.read('one', path) !== undefined)).toEqual([true, false, true]);
  });

  test('what is removed makes room, and one app takes none of another’s', async () => {
    const files = createTemporaryFiles({ limitBytes: 10 });
    const kept = files.add('one', fileOf(6));
    files.remove('one', files.add('one', fileOf(4)));
    files.add('one', fileOf(4));
    files.add('two', fileOf(10));
    expect(files.read('one', kept)).toBeDefined();
    expect(files.read('two', kept)).toBeUndefined();
    expect(await codeOf(Promise.resolve().then(() => files.add('one', fileOf(11))))).toBe('FILE_QUOTA_EXCEEDED');
    expect(files.read('one', kept)).toBeDefined();
  });
});
