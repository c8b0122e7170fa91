// What the browser lets a page do with the device's screen. Loaded when it is first wanted.

import type { Orientation } from './shape.ts';

interface LockableOrientation {
  lock?(orientation: string): Promise<void>;
  unlock?(): void;
}

/**
 * Asks the device to turn its own screen. Few browsers do, and only for pages that fill it; where it does, the box has the
 * right shape afterwards, and nothing is left to arrange.
 */
export function lockScreen(orientation: Orientation): void {
  const device = globalThis.screen.orientation as LockableOrientation | undefined;
  if (orientation === 'auto') device?.unlock?.();
  else device?.lock?.(orientation).catch(() => undefined);
}

/**
 * Takes the screen where the browser gives it, which is while it remembers a user's tap; elsewhere the container's own box
 * is what there is. The browser says then how to leave, and Escape does.
 *
 * @param ending aborted when the user leaves; gives the screen back when somebody else aborts it
 */
export function takeScreen(box: Element, orientation: Orientation, ending: AbortController): void {
  // A mini-program that was not tapped has no business with the screen.
  if (ending.signal.aborted || !navigator.userActivation?.isActive || typeof box.requestFullscreen !== 'function') return;
  const root = box.getRootNode() as Document | ShadowRoot;
  const isTaken = (): boolean => root.fullscreenElement === box;
  const leave = (): void => {
    if (isTaken()) void box.ownerDocument.exitFullscreen().catch(() => undefined);
  };
  box.addEventListener('fullscreenchange', () => (isTaken() ? lockScreen(orientation) : ending.abort()), {
    signal: ending.signal,
  });
  ending.signal.addEventListener('abort', leave);
  box.requestFullscreen().then(
    // It may come when it is wanted no more.
    () => ending.signal.aborted && leave(),
    () => undefined,
  );
}
