// A film that a page shows in full: the bars make room, the device's screen is taken where the browser gives it, and all of
// it comes back when the page or the user wants it to. The capsule stays, so that nothing in full can pretend to be the host.
// Loaded with the first film that is shown so.

import type { IncomingCall } from '@dinghy/bridge-protocol';
import { takeScreen } from '../../chrome/device-screen.ts';
import type { Orientation, PageSlot } from '../../chrome/index.ts';

/**
 * `{ direction }` of `VideoContext.requestFullScreen`: by how many degrees the film is turned. Resolves when the user has left
 * it, or the page has taken the call back.
 *
 * @param box what fills the mount
 */
export async function showFullScreen(slot: PageSlot, params: unknown, call: IncomingCall, box: Element): Promise<object> {
  const { direction } = (params ?? {}) as { readonly direction?: unknown };
  const orientation = orientationOf(direction) ?? slot.orientation ?? 'auto';
  const ending = new AbortController();
  const { signal } = ending;
  const ended = new Promise((resolve) => signal.addEventListener('abort', resolve));
  slot.setFullScreen(orientation);
  // Of the page's own frame the page hears itself.
  box.ownerDocument.addEventListener('keydown', ({ key }) => key === 'Escape' && ending.abort(), { signal });
  call.signal.addEventListener('abort', () => ending.abort());
  takeScreen(box, orientation, ending);
  if (call.signal.aborted) ending.abort();
  await ended;
  slot.setFullScreen(undefined);
  return {};
}

function orientationOf(direction: unknown): Orientation | undefined {
  if (direction === 90) return 'landscape';
  return direction === -90 ? 'landscape-secondary' : undefined;
}
