import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createObjectUrls } from './object-urls.ts';

const picture = (sizeBytes: number) => async () => ({ mime: 'image/png', bytes: new ArrayBuffer(sizeBytes) });
let revoked: string[];
let time: number;

beforeEach(() => {
  revoked = [];
  time = 0;
  let made = 0;
  vi.spyOn(URL, 'createObjectURL').mockImplementation(() => `blob:${++made}`);
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation((url) => void revoked.push(url));
});
afterEach(() => vi.restoreAllMocks());

const create = () => createObjectUrls({ limitBytes: 100, now: () => time });

describe('createObjectUrls', () => {
  it('answers the same address for the same key, also while it loads', async () => {
    const urls = create();
    const load = vi.fn(picture(1));
    expect(await Promise.all([urls.get('a', load), urls.get('a', load)])).toEqual(['blob:1', 'blob:1']);
    expect(await urls.get('a', load)).toBe('blob:1');
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('revokes the least recently used when the limit is reached', async () => {
    const urls = create();
    await urls.get('a', picture(40));
    await urls.get('b', picture(40));
    time = 20_000;
    await urls.get('a', picture(40));
    await urls.get('c', picture(40));
    expect(revoked).toEqual(['blob:2']);
    expect(await urls.get('a', picture(40))).toBe('blob:1');
  });

  it('refuses more rather than revoke what has just been handed out', async () => {
    const urls = create();
    await urls.get('a', picture(60));
    await expect(urls.get('b', picture(60))).rejects.toMatchObject({ code: 'RESOURCE_LIMIT_REACHED' });
    expect(revoked).toEqual([]);
    time = 10_000;
    expect(await urls.get('b', picture(60))).toBe('blob:2');
  });

  it('revokes all when it is disposed of, and makes none afterwards', async () => {
    const urls = create();
    await urls.get('a', picture(1));
    let finish: () => void = () => undefined;
    const late = urls.get('late', async () => {
      await new Promise<void>((resolve) => (finish = resolve));
      return picture(1)();
    });
    urls.dispose();
    finish();
    await expect(late).rejects.toMatchObject({ code: 'API_ABORTED' });
    expect(revoked).toEqual(['blob:1']);
    expect(URL.createObjectURL).toHaveBeenCalledTimes(1);
  });

  it('tries again what could not be loaded', async () => {
    const urls = create();
    await expect(urls.get('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await urls.get('a', picture(1))).toBe('blob:1');
  });
});
