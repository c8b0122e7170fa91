// A film that a page shows in full: the bars make room, the device's screen is taken where the browser gives it, and all of
// it comes back when the page or the user wants it to. The capsule stays, so that nothing in full can pretend to be the host.
// Loaded with the first film that is shown so.

import type { IncomingCall } from '@dinghy/bridge-protocol';
import { takeScreen } from '../../chrome/device-screen.ts';
import type { Orientation, PageSlot } from '../../chrome/index.ts';

interface FullScreen {
  /** Resolves when it has been left, or the next holder has it. */
  hold(wanted: IncomingCall['signal']): Promise<void>;
}

/** A page shows one film so at a time. */
const shown = new WeakMap<PageSlot, FullScreen>();

/**
 * `{ direction }` of `VideoContext.requestFullScreen`: by how many degrees the film is turned. Resolves when the user has left
 * it, or the page has taken the call back, or shows another film so.
 *
 * @param box what fills the mount
 */
export async function showFullScreen(slot: PageSlot, params: unknown, call: IncomingCall, box: Element): Promise<object> {
  if (call.signal.aborted) return {};
  const { direction } = (params ?? {}) as { readonly direction?: unknown };
  const orientation = orientationOf(direction) ?? slot.orientation ?? 'auto';
  const fullScreen = shown.get(slot) ?? enterFullScreen(slot, orientation, box);
  slot.setFullScreen(orientation);
  await fullScreen.hold(call.signal);
  return {};
}

function enterFullScreen(slot: PageSlot, orientation: Orientation, box: Element): FullScreen {
  const ending = new AbortController();
  const { signal } = ending;
  let release: () => void = () => undefined;
  signal.addEventListener('abort', () => {
    shown.delete(slot);
    slot.setFullScreen(undefined);
    release();
  });
  // Of the page's own frame the page hears itself.
  box.ownerDocument.addEventListener('keydown', ({ key }) => key === 'Escape' && ending.abort(), { signal });
  takeScreen(box, orientation, ending);
  const fullScreen: FullScreen = {
    hold(wanted) {
      release();
      return new Promise((resolve) => {
        release = resolve;
        wanted.addEventListener('abort', () => release === resolve && ending.abort());
      });
    },
  };
  shown.set(slot, fullScreen);
  return fullScreen;
}

function orientationOf(direction: unknown): Orientation | undefined {
  if (direction === 90) return 'landscape';
  return direction === -90 ? 'landscape-secondary' : undefined;
}
