import { afterEach, describe, expect, it, vi } from 'vitest';
import { createSessionShims, type PlatformShims, type ShimContext } from './session-shims.ts';

const context = { appId: 'a' } as ShimContext;
const platform = (apis: PlatformShims['all'][number]['apis']): PlatformShims => ({
  all: [{ name: 'platform', apis }],
  storage: { snapshot: async () => ({}) },
  system: undefined,
  files: undefined,
});

afterEach(() => vi.restoreAllMocks());

describe('createSessionShims', () => {
  it('keeps what the platform has beside the functions that a host adds', () => {
    const web = platform({ vibrateShort: () => 'web' });
    const own = { name: 'own', apis: { vibrateShort: () => 'own' } };
    const add = vi.fn(() => [own]);
    const shims = createSessionShims(context, () => web, add);
    expect(shims).toEqual({ ...web, all: [...web.all, own] });
    expect(add).toHaveBeenCalledWith(context, web);
  });

  it('says which function of a shim no mini-program will ever call', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    createSessionShims(
      context,
      () => platform({ vibrateShort: () => undefined }),
      () => [{ name: 'points/bank', apis: { getLoyaltyPoints: () => 1, toString: () => '' } }],
    );
    await vi.waitFor(() => expect(warn).toHaveBeenCalledTimes(2));
    expect(warn.mock.calls.map(([text]) => String(text).split('.')[0])).toEqual([
      'CONTAINER_SHIM_API_UNKNOWN: The shim points/bank has a function getLoyaltyPoints, which is no member of wx',
      'CONTAINER_SHIM_API_UNKNOWN: The shim points/bank has a function toString, which is no member of wx',
    ]);
  });
});
