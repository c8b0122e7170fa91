import { DinghyError } from '@dinghy/errors';
import type { Shim, ShimCall } from '../shim.ts';

/** By the World Geodetic System; metres, metres per second. What a device does not say is `undefined`. */
export interface Position {
  readonly latitude: number;
  readonly longitude: number;
  readonly accuracy: number;
  readonly speed?: number;
  readonly altitude?: number;
  readonly altitudeAccuracy?: number;
}

export interface LocationDriver {
  readonly name: string;
  /** Rejects with `API_SCOPE_DENIED` where the device's user refuses, and where there is no telling. */
  locate(options: { readonly isExact: boolean; readonly timeoutMs: number }): Promise<Position>;
}

interface LocationParams {
  readonly type?: 'wgs84' | 'gcj02';
  readonly isHighAccuracy?: boolean;
  readonly highAccuracyExpireTime?: number;
}

const TIMEOUT_MS = 20_000;
/** What the platform says where a device says nothing. */
const UNKNOWN_SPEED = -1;
/** Hundredths of a degree: a kilometre or so. */
const FUZZY_STEP = 100;

/** `wx.getLocation` and `wx.getFuzzyLocation`. The container has asked the user before; the device asks once more. */
export function createLocationShim({ driver }: { readonly driver: LocationDriver }): Shim {
  return {
    name: `location/${driver.name}`,
    apis: {
      async getLocation({ type, isHighAccuracy = false, highAccuracyExpireTime }: LocationParams, call: ShimCall) {
        call.progress({ state: 'user' });
        const position = await driver.locate({ isExact: isHighAccuracy, timeoutMs: highAccuracyExpireTime ?? TIMEOUT_MS });
        const { accuracy, speed = UNKNOWN_SPEED, altitude = 0, altitudeAccuracy = 0 } = position;
        return {
          ...(await toSystem(position, type)),
          speed,
          accuracy,
          altitude,
          verticalAccuracy: altitudeAccuracy,
          horizontalAccuracy: accuracy,
        };
      },
      async getFuzzyLocation({ type }: LocationParams, call: ShimCall) {
        call.progress({ state: 'user' });
        const { latitude, longitude } = await driver.locate({ isExact: false, timeoutMs: TIMEOUT_MS });
        // Made inexact before it is moved: the difference between the two systems would give away more than was granted.
        return toSystem({ latitude: toFuzzy(latitude), longitude: toFuzzy(longitude) }, type);
      },
    },
  };
}

type Place = Pick<Position, 'latitude' | 'longitude'>;

/** Maps of the Chinese mainland count by a system of their own; outside it the two are the same. */
async function toSystem({ latitude, longitude }: Place, type: 'wgs84' | 'gcj02' = 'wgs84'): Promise<Place> {
  if (!Number.isFinite(latitude) || !Number.isFinite(longitude))
    throw new DinghyError('API_FAILED', { reason: 'the place is not known' });
  if (type === 'wgs84') return { latitude, longitude };
  const { default: gcoord } = await import('gcoord');
  const [east, north] = gcoord.transform([longitude, latitude], gcoord.WGS84, gcoord.GCJ02);
  return { latitude: north, longitude: east };
}

function toFuzzy(degrees: number): number {
  return Math.round(degrees * FUZZY_STEP) / FUZZY_STEP;
}
