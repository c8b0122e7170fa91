import type { AbortSignalLike } from '@dinghy/bridge-protocol';
import { describe, expect, it, vi } from 'vitest';
import { createMemoryPermissionStore } from '../permission-store.ts';
import { createPermissions, type PermissionDecision } from './permissions.ts';

function create(answer: boolean, decision: PermissionDecision = 'ask') {
  const ask = vi.fn(async () => answer);
  const store = createMemoryPermissionStore();
  return { ask, store, permissions: createPermissions({ appId: 'a', store, ask, decide: () => decision }) };
}
/** A user who answers when `answer` is called. */
function createPending() {
  let answer: (allowed: boolean) => void = () => undefined;
  const ask = vi.fn(
    (_scope: string, _signal: AbortSignalLike) =>
      new Promise<boolean>((resolve) => {
        answer = resolve;
      }),
  );
  const store = createMemoryPermissionStore();
  const permissions = createPermissions({ appId: 'a', store, ask, decide: () => 'ask' });
  return { ask, store, permissions, answer: (allowed: boolean) => answer(allowed) };
}

const aborted = expect.objectContaining({ code: 'API_ABORTED' });
const denied = expect.objectContaining({ code: 'API_SCOPE_DENIED' });

describe('createPermissions', () => {
  it('asks once, also for calls at the same time, and remembers', async () => {
    const { ask, permissions } = create(true);
    await Promise.all([permissions.require('scope.camera'), permissions.require('scope.camera')]);
    await permissions.require('scope.camera');
    expect(ask).toHaveBeenCalledTimes(1);
    expect(permissions.answered()).toEqual({ 'scope.camera': true });
  });

  it('rejects what the user refused, without asking again', async () => {
    const { ask, permissions } = create(false);
    await expect(permissions.require('scope.camera')).rejects.toEqual(denied);
    await expect(permissions.require('scope.camera')).rejects.toEqual(denied);
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('asks again after a question that was broken off', async () => {
    const { ask, permissions } = create(true);
    ask.mockRejectedValueOnce(new Error('closed'));
    await expect(permissions.require('scope.camera')).rejects.toThrow('closed');
    await permissions.require('scope.camera');
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('lets each caller of a shared question leave by itself', async () => {
    const { permissions, ask, answer } = createPending();
    const [first, second] = [new AbortController(), new AbortController()];
    const left = permissions.require('scope.camera', first.signal);
    const stays = permissions.require('scope.camera', second.signal);
    first.abort();
    await expect(left).rejects.toEqual(aborted);
    expect(ask.mock.calls[0]?.[1].aborted).toBe(false);
    answer(true);
    await stays;
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('takes the question back when the last caller has left', async () => {
    const { permissions, ask } = createPending();
    const callers = [new AbortController(), new AbortController()];
    const left = Promise.allSettled(callers.map(({ signal }) => permissions.require('scope.camera', signal)));
    for (const caller of callers) caller.abort();
    await left;
    expect(ask.mock.calls.map(([, signal]) => signal.aborted)).toEqual([true]);
  });

  it('is not asked on and on by a mini-program that takes its questions back', async () => {
    const { permissions, ask, store } = createPending();
    const askAndLeave = async (): Promise<unknown> => {
      const caller = new AbortController();
      const left = permissions.require('scope.camera', caller.signal);
      caller.abort();
      return left.catch((error: unknown) => error);
    };
    expect(await askAndLeave()).toEqual(aborted);
    expect(await askAndLeave()).toEqual(aborted);
    await expect(permissions.require('scope.camera')).rejects.toEqual(denied);
    expect(ask).toHaveBeenCalledTimes(2);
    expect(permissions.answered()).toEqual({ 'scope.camera': false });
    // The user has said nothing: it is for this session only, and the settings can change it.
    expect(store.list('a')).toEqual([]);
    permissions.set('scope.camera', true);
    await permissions.require('scope.camera');
  });

  it('asks nothing for a call that is over already', async () => {
    const { permissions, ask } = createPending();
    await expect(permissions.require('scope.camera', AbortSignal.abort())).rejects.toEqual(aborted);
    expect(ask).not.toHaveBeenCalled();
  });

  it('does what the host decides without asking', async () => {
    const allowing = create(false, 'allow');
    await allowing.permissions.require('scope.camera');
    const denying = create(true, 'deny');
    await expect(denying.permissions.require('scope.camera')).rejects.toEqual(denied);
    expect(allowing.ask).not.toHaveBeenCalled();
    expect(denying.ask).not.toHaveBeenCalled();
  });

  it('keeps apps apart', async () => {
    const { store, permissions } = create(false);
    store.set('other', 'scope.camera', true);
    await expect(permissions.require('scope.camera')).rejects.toEqual(denied);
  });

  it.each(['scope.log you in again at this bank', 'Confirm the payment', 'constructor', '__proto__', ''])(
    'never asks the user in words of the mini-program: %j (96, 97)',
    async (scope) => {
      const { ask, store, permissions } = create(true);
      await expect(permissions.require(scope)).rejects.toEqual(denied);
      expect(ask).not.toHaveBeenCalled();
      expect(store.list('a')).toEqual([]);
    },
  );
});
