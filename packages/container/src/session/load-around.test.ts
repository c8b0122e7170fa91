import { describe, expect, it, vi } from 'vitest';
import { type LazyPart, loadOnce } from '../load-once.ts';
import { createLazyAroundRun } from './load-around.ts';
import type { AroundRun, AroundRunOptions } from './run/around-run.ts';

type Code = { readonly createAroundRun: () => AroundRun };
const log: string[] = [];
const around = { setShown: (shown: boolean) => void log.push(`shown ${shown}`) } as AroundRun;

function lazyAround(fetchCode: () => Promise<Code>, onProblem: (error: Error) => void = () => undefined) {
  log.length = 0;
  const code: LazyPart<Code> = loadOnce(fetchCode);
  return { code, around: createLazyAroundRun({} as AroundRunOptions, onProblem, code) };
}

describe('createLazyAroundRun', () => {
  it('keeps what happens before the code has come, in its order', async () => {
    const lazy = lazyAround(async () => ({ createAroundRun: () => around }));
    lazy.around(({ setShown }) => setShown(false));
    lazy.around(({ setShown }) => setShown(true));
    expect(log).toEqual([]);
    await lazy.code.load();
    expect(log).toEqual(['shown false', 'shown true']);
  });

  it('passes on at once what happens after, to one and the same', async () => {
    const create = vi.fn(() => around);
    const lazy = lazyAround(async () => ({ createAroundRun: create }));
    await lazy.code.load();
    lazy.around(({ setShown }) => setShown(false));
    lazy.around(({ setShown }) => setShown(true));
    expect(log).toEqual(['shown false', 'shown true']);
    expect(create).toHaveBeenCalledOnce();
  });

  it('tells of code that cannot be had, and asks for it again the next time', async () => {
    const fetchCode = vi.fn(async () => ({ createAroundRun: () => around })).mockRejectedValueOnce(new Error('no network'));
    const problems: string[] = [];
    const lazy = lazyAround(fetchCode, ({ message }) => problems.push(message));
    lazy.around(({ setShown }) => setShown(false));
    await vi.waitFor(() => expect(problems).toEqual(['no network']));
    lazy.around(({ setShown }) => setShown(true));
    await vi.waitFor(() => expect(log).toEqual(['shown true']));
  });
});
