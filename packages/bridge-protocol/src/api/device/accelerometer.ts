import { call, number, object, oneOf, optional, subscribe } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const startAccelerometer: DocumentedApi = call('startAccelerometer', {
  params: { interval: optional(oneOf('game', 'ui', 'normal')) },
  see: 'device/accelerometer/wx.startAccelerometer',
});

export const stopAccelerometer: DocumentedApi = call('stopAccelerometer', { see: 'device/accelerometer/wx.stopAccelerometer' });

/** In units of the earth's gravity. */
export const onAccelerometerChange: DocumentedApi = subscribe('onAccelerometerChange', {
  result: object({ x: number, y: number, z: number }),
  see: 'device/accelerometer/wx.onAccelerometerChange',
});
