import { describe, expect, test, vi } from 'vitest';
import { callApi, codeOf, createTestCall } from './conformance/tools.ts';
import { createLazyShim } from './lazy-shim.ts';

const shim = (releaseApp = vi.fn()) => ({ name: 'real', apis: { vibrateShort: () => 'done' }, releaseApp });

describe('createLazyShim', () => {
  test('loads with the first call, and once', async () => {
    const load = vi.fn(async () => shim());
    const lazy = createLazyShim('lazy', ['vibrateShort'], load);
    expect(load).not.toHaveBeenCalled();
    expect(await Promise.all([callApi(lazy, 'vibrateShort', {}), callApi(lazy, 'vibrateShort', {})])).toEqual(['done', 'done']);
    expect(load).toHaveBeenCalledTimes(1);
  });

  test('tries again after it could not be loaded', async () => {
    const load = vi.fn(async () => shim());
    load.mockRejectedValueOnce(new Error('offline'));
    const lazy = createLazyShim('lazy', ['vibrateShort'], load);
    await expect(callApi(lazy, 'vibrateShort', {})).rejects.toThrow('offline');
    expect(await callApi(lazy, 'vibrateShort', {})).toBe('done');
  });

  test('begins nothing for a call that was taken back while it loaded', async () => {
    const vibrateShort = vi.fn();
    const lazy = createLazyShim('lazy', ['vibrateShort'], async () => ({ name: 'real', apis: { vibrateShort } }));
    const call = createTestCall();
    const asked = callApi(lazy, 'vibrateShort', {}, call);
    call.abort();
    expect(await codeOf(asked)).toBe('API_ABORTED');
    expect(vibrateShort).not.toHaveBeenCalled();
  });

  test('has nothing to free before it is loaded, and frees what it holds after', async () => {
    const releaseApp = vi.fn();
    const lazy = createLazyShim('lazy', ['vibrateShort'], async () => shim(releaseApp));
    lazy.releaseApp?.('a');
    await callApi(lazy, 'vibrateShort', {});
    lazy.releaseApp?.('a');
    expect(releaseApp).toHaveBeenCalledTimes(1);
  });
});
