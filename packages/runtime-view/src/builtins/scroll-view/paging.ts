// `paging-enabled`: a scroll view comes to rest on whole pages of its own size only.

import { listen } from '../../events/listen.ts';
import type { ScrollAxes, ScrollPosition } from './scroll-position.ts';

export interface PagingProperties extends ScrollAxes {
  readonly pagingEnabled: boolean;
}

/** Milliseconds without a scroll event after which it rests. */
const REST_MS = 100;

export interface Paging {
  setEnabled(isEnabled: boolean): void;
  start(): void;
  stop(): void;
}

export function createPaging(host: HTMLElement, props: PagingProperties, position: ScrollPosition): Paging {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told: boolean | undefined;
  let fingers = 0;

  const snap = (): void => {
    if (fingers > 0 || position.isMoving()) return;
    const snapped = (offset: number, size: number): number => (size > 0 ? Math.round(offset / size) * size : offset);
    const scrollTop = snapped(host.scrollTop, host.clientHeight);
    const scrollLeft = snapped(host.scrollLeft, host.clientWidth);
    position.scrollTo(
      {
        ...(props.scrollY && Math.abs(scrollTop - host.scrollTop) > 1 ? { scrollTop } : {}),
        ...(props.scrollX && Math.abs(scrollLeft - host.scrollLeft) > 1 ? { scrollLeft } : {}),
      },
      true,
    );
  };
  const rest = (): void => {
    clearTimeout(timer);
    if (told ?? props.pagingEnabled) timer = setTimeout(snap, REST_MS);
  };
  const touched = ({ touches }: Partial<TouchEvent>): void => {
    fingers = touches?.length ?? 0;
    if (fingers === 0) rest();
  };
  let forget: (() => void) | undefined;
  return {
    setEnabled(isEnabled) {
      told = isEnabled;
      rest();
    },
    start() {
      const listeners = { scroll: rest, touchstart: touched, touchend: touched, touchcancel: touched };
      forget = listen(host, listeners, { passive: true });
    },
    stop() {
      clearTimeout(timer);
      forget?.();
    },
  };
}
