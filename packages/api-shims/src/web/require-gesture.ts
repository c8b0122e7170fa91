import { DinghyError } from '@dinghy/errors';

/** A tap in a page view counts for the host page too; its effect lasts a few seconds. */
export function requireGesture(api: string): void {
  if (navigator.userActivation && !navigator.userActivation.isActive) throw new DinghyError('API_GESTURE_REQUIRED', { api });
}
