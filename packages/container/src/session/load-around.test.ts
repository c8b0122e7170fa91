import { describe, expect, it, vi } from 'vitest';
import { type LazyPart, loadOnce } from '../load-once.ts';
import { createLazyAroundRun } from './load-around.ts';
import type { AroundRun, AroundRunOptions } from './run/around-run.ts';

type Code = { readonly createAroundRun: () => AroundRun };
const log: string[] = [];
const around = { setShown: (shown: boolean) => void log.push(`shown ${shown}`) } as AroundRun;

function lazyAround(fetchCode: () => Promise<Code>, onProblem: (error: Error) => void = () => undefined) {
  log.length = 0;
  let over = false;
  const code: LazyPart<Code> = loadOnce(fetchCode);
  const lazy = createLazyAroundRun({} as AroundRunOptions, { isOver: () => over, onProblem }, code);
  return {
    code,
    around: lazy,
    end() {
      over = true;
    },
  };
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

  it('drops what has happened to a run that is over when the code comes, and says nothing of code that does not', async () => {
    const problems: string[] = [];
    const fetchCode = vi.fn(async () => ({ createAroundRun: () => around })).mockRejectedValueOnce(new Error('no network'));
    const lazy = lazyAround(fetchCode, ({ message }) => problems.push(message));
    lazy.around(({ setShown }) => setShown(false));
    const failed = lazy.code.load();
    lazy.end();
    await failed.catch(() => undefined);
    lazy.around(({ setShown }) => setShown(true));
    await lazy.code.load();
    lazy.around(({ setShown }) => setShown(false));
    expect([log, problems]).toEqual([[], []]);
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
