import { expect, it } from 'vitest';
import { loadOnce } from './load-once.ts';

it('loadOnce loads once, for all who ask, and keeps what came', async () => {
  let fetches = 0;
  const part = loadOnce(async () => ({ number: ++fetches }));
  expect(part.loaded).toBeUndefined();
  expect(await Promise.all([part.load(), part.load()])).toEqual([{ number: 1 }, { number: 1 }]);
  expect(part.loaded).toEqual({ number: 1 });
  expect(await part.load()).toEqual({ number: 1 });
});

it('loadOnce tries again after a failure', async () => {
  const answers = [Promise.reject(new Error('offline')), Promise.resolve('there')];
  const part = loadOnce(() => answers.shift() as Promise<string>);
  await expect(part.load()).rejects.toThrow('offline');
  expect(part.loaded).toBeUndefined();
  expect(await part.load()).toBe('there');
});
