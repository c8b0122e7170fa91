import { describe, expect, test } from 'vitest';
import { callApi, codeOf, createTestCall } from '../conformance/tools.ts';
import { createClipboardShim } from './clipboard-shim.ts';
import { createNetworkStatusShim, type NetworkType } from './network-status-shim.ts';
import { createPhoneShim } from './phone-shim.ts';
import { createScreenShim } from './screen-shim.ts';
import { createVibrationShim } from './vibration-shim.ts';

describe('createNetworkStatusShim', () => {
  test('tells of changes until the subscription ends', async () => {
    let type: NetworkType = 'wifi';
    const listeners = new Set<() => void>();
    const shim = createNetworkStatusShim({
      driver: {
        name: 'test',
        current: () => type,
        watch: (listener) => {
          listeners.add(listener);
          return () => void listeners.delete(listener);
        },
      },
    });
    const call = createTestCall();
    await callApi(shim, 'onNetworkStatusChange', {}, call);
    type = 'none';
    for (const listener of listeners) listener();
    expect(call.events).toEqual([['networkStatusChange', { isConnected: false, networkType: 'none' }]]);
    call.abort();
    expect(listeners.size).toBe(0);
  });
});

describe('createClipboardShim', () => {
  test('writes, reads, and tells the host of what was written', async () => {
    let kept = '';
    const told: string[] = [];
    const driver = {
      name: 'test',
      read: async () => kept,
      write: async (text: string) => {
        kept = text;
      },
    };
    const shim = createClipboardShim({ driver, onWritten: (appId) => void told.push(appId) });
    await callApi(shim, 'setClipboardData', { data: 'copied' }, createTestCall('one'));
    expect([await callApi(shim, 'getClipboardData', {}), told]).toEqual([{ data: 'copied' }, ['one']]);
  });
});

describe('createVibrationShim', () => {
  test('does not let an app vibrate without pause', async () => {
    let now = 1000;
    const lengths: number[] = [];
    const shim = createVibrationShim({ driver: { name: 'test', vibrate: (ms) => lengths.push(ms) > 0 }, now: () => now });
    await callApi(shim, 'vibrateShort', {});
    expect(await codeOf(callApi(shim, 'vibrateLong', {}))).toBe('API_RATE_LIMITED');
    now += 100;
    await callApi(shim, 'vibrateLong', {});
    expect(lengths).toEqual([15, 400]);
  });

  test('fails where the device cannot', async () => {
    const shim = createVibrationShim({ driver: { name: 'test', vibrate: () => false } });
    expect(await codeOf(callApi(shim, 'vibrateShort', {}))).toBe('API_UNSUPPORTED');
  });
});

describe('createPhoneShim', () => {
  const dialled: string[] = [];
  const driver = { name: 'test', dial: (number: string) => void dialled.push(number) };

  test('dials the digits, after the user has agreed', async () => {
    await callApi(createPhoneShim({ driver, confirm: async () => true }), 'makePhoneCall', { phoneNumber: '+86 (10) 1234-5678' });
    expect(dialled).toEqual(['+861012345678']);
    expect(
      await codeOf(callApi(createPhoneShim({ driver, confirm: async () => false }), 'makePhoneCall', { phoneNumber: '10086' })),
    ).toBe('API_USER_CANCELLED');
  });

  test.each(['*#06#', '**21*123#', '10086,,1', 'tel:1', '1;ext=2', '', 'javascript:1', '1%23'])(
    'refuses %j',
    async (phoneNumber) => {
      expect(await codeOf(callApi(createPhoneShim({ driver }), 'makePhoneCall', { phoneNumber }))).toBe('API_PARAMETER_INVALID');
    },
  );
});

describe('createScreenShim', () => {
  test('holds one lock per app, and gives it back with the app', async () => {
    let held = 0;
    const keepOn = async (): Promise<() => void> => {
      held++;
      return () => void held--;
    };
    const shim = createScreenShim({ driver: { name: 'test', keepOn } });
    await Promise.all([1, 2].map(() => callApi(shim, 'setKeepScreenOn', { keepScreenOn: true })));
    expect(held).toBe(1);
    shim.releaseApp?.(createTestCall().appId);
    expect(held).toBe(0);
  });
});
