import { DinghyError } from '@dinghy/errors';
import type { MotionDriver } from '../device/motion-shim.ts';

const GRAVITY = 9.80665;

/** What Safari has beside the standard: sensors are asked for, after a tap. */
interface AskingMotionEvent {
  requestPermission?(): Promise<'granted' | 'denied'>;
}

export function createWebMotionDriver(): MotionDriver {
  return {
    name: 'web',
    async watch(listener) {
      if (typeof DeviceMotionEvent === 'undefined') throw new DinghyError('API_UNSUPPORTED', { api: 'startAccelerometer' });
      const asked = await (DeviceMotionEvent as AskingMotionEvent).requestPermission?.().catch(() => 'denied');
      if (asked === 'denied') throw new DinghyError('API_FAILED', { reason: 'the browser does not allow it' });
      const hear = ({ accelerationIncludingGravity: measured }: DeviceMotionEvent): void => {
        const { x, y, z } = measured ?? {};
        // A computer has the event and no sensor.
        if (typeof x === 'number' && typeof y === 'number' && typeof z === 'number')
          listener({ x: x / GRAVITY, y: y / GRAVITY, z: z / GRAVITY });
      };
      addEventListener('devicemotion', hear);
      return () => removeEventListener('devicemotion', hear);
    },
  };
}
