import type { ShimFunction } from '@dinghy/api-shims';
import { describe, expect, it } from 'vitest';
import { createApiDispatcher } from './apis/api-dispatcher.ts';
import { createWindowShim } from './apis/window-shim.ts';
import { createOwnShims } from './calls/own-shims.ts';
import { listAnswered, listGranted } from './granted-apis.ts';

const answer: ShimFunction = () => undefined;

describe('listAnswered', () => {
  it.each([true, false])('lists what is answered once there is code that answers (hosts that open others: %s)', (opens) => {
    const host = {
      name: 'host',
      apis: { onNetworkStatusChange: answer, request: answer, getStorageSync: answer, misspelt: answer },
    };
    const { replaceable, fixed } = createOwnShims(
      { chrome: { pages: {} }, ...(opens && { openMiniProgram: answer }) } as never,
      {} as never,
    );
    const { table } = createApiDispatcher({
      appId: 'shop',
      shims: [...replaceable, host, ...fixed, createWindowShim()],
      permissions: {} as never,
      sendApiEvent: () => undefined,
    });
    expect([...listAnswered([host], opens)].sort()).toEqual(Object.keys(table).sort());
  });
});

describe('listGranted', () => {
  it('adds synchronous storage where there is storage', () => {
    expect(listGranted(['getStorage'], ['getWindowInfo'])).toEqual(['getStorage', 'getWindowInfo', 'getStorageSync']);
    expect(listGranted([], [])).toEqual([]);
  });
});
