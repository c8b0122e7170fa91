import { DinghyError } from '@dinghy/errors';
import type { LocationDriver, Position } from '../location/location-shim.ts';

/** A place that is not asked for exactly may be as old. */
const STILL_TRUE_MS = 60_000;

/** The browser's geolocation. The host page must be served securely, and not forbid it to itself. */
export function createWebLocationDriver(): LocationDriver {
  return {
    name: 'web',
    locate: ({ isExact, timeoutMs }) =>
      new Promise((resolve, reject) => {
        const { geolocation } = navigator as Partial<Navigator>;
        if (!geolocation) throw new DinghyError('API_UNSUPPORTED', { api: 'getLocation' });
        const options = { enableHighAccuracy: isExact, timeout: timeoutMs, maximumAge: isExact ? 0 : STILL_TRUE_MS };
        geolocation.getCurrentPosition(
          ({ coords }) => resolve(toPosition(coords)),
          (error) => reject(toError(error)),
          options,
        );
      }),
  };
}

function toPosition({ latitude, longitude, accuracy, speed, altitude, altitudeAccuracy }: GeolocationCoordinates): Position {
  return {
    latitude,
    longitude,
    accuracy,
    ...(speed !== null && { speed }),
    ...(altitude !== null && { altitude }),
    ...(altitudeAccuracy !== null && { altitudeAccuracy }),
  };
}

function toError(cause: GeolocationPositionError): DinghyError {
  if (cause.code === cause.PERMISSION_DENIED)
    return new DinghyError('API_SCOPE_DENIED', { scope: 'scope.userLocation' }, { cause });
  const reason = cause.code === cause.TIMEOUT ? 'timeout' : 'the place is not known';
  return new DinghyError('API_FAILED', { reason }, { cause });
}
