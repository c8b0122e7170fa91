import { describe, expect, test } from 'vitest';
import { callApi, createTestCall } from '../conformance/tools.ts';
import { createLocationShim, type Position } from './location-shim.ts';

const tiananmen: Position = { latitude: 39.907_375, longitude: 116.391_349, accuracy: 12 };

function createShim(position: Position = tiananmen) {
  const asked: unknown[] = [];
  const locate = async (options: unknown): Promise<Position> => {
    asked.push(options);
    return position;
  };
  return { shim: createLocationShim({ driver: { name: 'test', locate } }), asked };
}

describe('createLocationShim', () => {
  test('getLocation answers where the device is, in the platform’s fields', async () => {
    const { shim, asked } = createShim({ ...tiananmen, altitude: 50, altitudeAccuracy: 4 });
    const call = createTestCall();
    expect(await callApi(shim, 'getLocation', { isHighAccuracy: true, highAccuracyExpireTime: 3000 }, call)).toEqual({
      latitude: 39.907_375,
      longitude: 116.391_349,
      speed: -1,
      accuracy: 12,
      altitude: 50,
      verticalAccuracy: 4,
      horizontalAccuracy: 12,
    });
    expect(asked).toEqual([{ isExact: true, timeoutMs: 3000 }]);
    expect(call.progressed).toEqual([{ state: 'user' }]);
  });

  test('counts by the system of Chinese maps where it is asked to, and only where it holds', async () => {
    const moved = (await callApi(createShim().shim, 'getLocation', { type: 'gcj02' })) as Position;
    expect(moved.latitude - tiananmen.latitude).toBeCloseTo(0.0014, 3);
    expect(moved.longitude - tiananmen.longitude).toBeCloseTo(0.0062, 3);
    const berlin = { latitude: 52.52, longitude: 13.405, accuracy: 5 };
    expect(await callApi(createShim(berlin).shim, 'getLocation', { type: 'gcj02' })).toMatchObject({
      latitude: 52.52,
      longitude: 13.405,
    });
  });

  test('getFuzzyLocation gives no more than a kilometre away, and asks for no more', async () => {
    const { shim, asked } = createShim();
    expect(await callApi(shim, 'getFuzzyLocation', {})).toEqual({ latitude: 39.91, longitude: 116.39 });
    const near = createShim({ ...tiananmen, latitude: 39.908, longitude: 116.392 }).shim;
    expect(await callApi(near, 'getFuzzyLocation', { type: 'gcj02' })).toEqual(
      await callApi(shim, 'getFuzzyLocation', { type: 'gcj02' }),
    );
    expect(asked).toContainEqual(expect.objectContaining({ isExact: false }));
  });
});
