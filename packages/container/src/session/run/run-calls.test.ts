import { DinghyError } from '@dinghy/errors';
import { describe, expect, it, vi } from 'vitest';
import type { AnsweredCalls } from '../calls/answered-calls.ts';
import { createRunCalls } from './run-calls.ts';

const call = { signal: new AbortController().signal, progress: () => undefined };

function create(...arrivals: (AnsweredCalls | Error)[]) {
  const release = vi.fn();
  const start = vi.fn(async () => {
    const arrival = arrivals.shift();
    if (arrival === undefined || arrival instanceof Error) throw arrival;
    return arrival;
  });
  return { calls: createRunCalls({ start, release }), start, release };
}

function answering(log: unknown[] = []): AnsweredCalls {
  return {
    handle: (method: string) => log.push(method),
    windowResized: () => log.push('resized'),
    dispose: () => log.push('disposed'),
  } as unknown as AnsweredCalls;
}

describe('createRunCalls', () => {
  it('asks for nothing until there is a call, and then once; calls are answered in their order', async () => {
    const log: unknown[] = [];
    const { calls, start } = create(answering(log));
    calls.windowResized({} as never);
    expect(start).not.toHaveBeenCalled();
    await Promise.all([calls.handle('request', {}, call), calls.handle('showToast', {}, call)]);
    calls.windowResized({} as never);
    expect(start).toHaveBeenCalledTimes(1);
    expect(log).toEqual(['request', 'showToast', 'resized']);
  });

  it('has them ready where it was told to prepare, and no call fails because that did', async () => {
    const log: unknown[] = [];
    const { calls, start } = create(new Error('offline'), answering(log));
    calls.prepare();
    await expect.poll(() => start.mock.settledResults[0]?.type).toBe('rejected');
    calls.prepare();
    await calls.handle('request', {}, call);
    expect([start.mock.calls.length, log]).toEqual([2, ['request']]);
  });

  it('fails the call where the code cannot be had, and asks again with the next', async () => {
    const { calls } = create(new DinghyError('CONTAINER_CODE_UNREADABLE', { part: 'calls' }), answering());
    await expect(calls.handle('request', {}, call)).rejects.toMatchObject({ code: 'CONTAINER_CODE_UNREADABLE' });
    expect(await calls.handle('request', {}, call)).toBe(1);
  });

  it('takes a network that it cannot ask about for one that it does not know', async () => {
    expect(await create(new Error('offline')).calls.networkType()).toBeUndefined();
  });

  it('has the shims let go of the app at the end, whether there have been calls or not', async () => {
    const log: unknown[] = [];
    const called = create(answering(log));
    await called.calls.handle('request', {}, call);
    called.calls.dispose();
    expect(log).toEqual(['request', 'disposed']);
    expect(called.release).not.toHaveBeenCalled();
    const quiet = create(answering());
    quiet.calls.dispose();
    expect(quiet.release).toHaveBeenCalledTimes(1);
  });

  it('does not begin to answer when it has ended meanwhile', async () => {
    const log: unknown[] = [];
    const { calls } = create(answering(log));
    const asked = calls.handle('request', {}, call);
    calls.dispose();
    await expect(asked).rejects.toMatchObject({ code: 'API_ABORTED' });
    expect(log).toEqual(['disposed']);
  });
});
