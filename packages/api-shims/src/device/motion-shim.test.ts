import { describe, expect, test } from 'vitest';
import { callApi, codeOf, createTestCall } from '../conformance/tools.ts';
import { createBatteryShim } from './battery-shim.ts';
import { type Acceleration, createMotionShim } from './motion-shim.ts';

function createShim() {
  const watchers = new Set<(acceleration: Acceleration) => void>();
  let now = 0;
  const shim = createMotionShim({
    now: () => now,
    driver: {
      name: 'test',
      async watch(listener) {
        watchers.add(listener);
        return () => void watchers.delete(listener);
      },
    },
  });
  const shake = (at: number): void => {
    now = at;
    for (const watcher of watchers) watcher({ x: at, y: 0, z: 1 });
  };
  return { shim, watchers, shake };
}
const valuesOf = (call: ReturnType<typeof createTestCall>): readonly unknown[] =>
  call.events.map(([, data]) => (data as Acceleration).x);

describe('createMotionShim', () => {
  test('listening starts the sensor; it tells as often as was asked for', async () => {
    const { shim, shake } = createShim();
    const listener = createTestCall();
    await callApi(shim, 'onAccelerometerChange', {}, listener);
    for (const at of [0, 100, 200]) shake(at);
    await callApi(shim, 'startAccelerometer', { interval: 'game' });
    for (const at of [210, 220, 240]) shake(at);
    expect(valuesOf(listener)).toEqual([0, 200, 220, 240]);
  });

  test('stopping keeps the listeners for the next start', async () => {
    const { shim, watchers, shake } = createShim();
    const listener = createTestCall();
    await callApi(shim, 'onAccelerometerChange', {}, listener);
    await callApi(shim, 'stopAccelerometer', {});
    expect(watchers.size).toBe(0);
    await callApi(shim, 'startAccelerometer', {});
    shake(1);
    expect(valuesOf(listener)).toEqual([1]);
  });

  test('nobody watches when the last listener has gone, nor when the app has', async () => {
    const { shim, watchers } = createShim();
    const listener = createTestCall();
    await callApi(shim, 'onAccelerometerChange', {}, listener);
    listener.abort();
    await Promise.resolve();
    expect(watchers.size).toBe(0);
    await callApi(shim, 'startAccelerometer', {});
    shim.releaseApp?.(listener.appId);
    await Promise.resolve();
    expect(watchers.size).toBe(0);
  });

  test('a sensor that is refused may be asked for again', async () => {
    let isRefused = true;
    const watch = async (): Promise<() => void> => {
      if (isRefused) throw new Error('refused');
      return () => undefined;
    };
    const shim = createMotionShim({ driver: { name: 'test', watch } });
    expect(await codeOf(callApi(shim, 'startAccelerometer', {}))).toMatch(/refused/);
    isRefused = false;
    expect(await codeOf(callApi(shim, 'startAccelerometer', {}))).toBe('no failure');
  });
});

describe('createBatteryShim', () => {
  test('says what the device says, or that it says nothing', async () => {
    const battery = { level: 80, isCharging: true, isLowPowerModeEnabled: false };
    expect(await callApi(createBatteryShim({ driver: { name: 'test', read: async () => battery } }), 'getBatteryInfo', {})).toBe(
      battery,
    );
    const silent = createBatteryShim({ driver: { name: 'test', read: async () => undefined } });
    expect(await codeOf(callApi(silent, 'getBatteryInfo', {}))).toBe('API_UNSUPPORTED');
  });
});
