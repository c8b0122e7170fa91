import { describe, expect, it, vi } from 'vitest';
import { createMemoryPermissionStore, createPermissions, type PermissionDecision } from './permissions.ts';

function create(answer: boolean, decision: PermissionDecision = 'ask') {
  const ask = vi.fn(async () => answer);
  const store = createMemoryPermissionStore();
  return { ask, store, permissions: createPermissions({ appId: 'a', store, ask, decide: () => decision }) };
}
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
