import { listen } from '../../events/listen.ts';
import { createFrameTurn } from '../../page/frame-turn.ts';
import type { BuiltInContext } from '../unit.ts';

export interface ScrollEventsOptions {
  readonly host: HTMLElement;
  readonly props: {
    readonly upperThreshold: number;
    readonly lowerThreshold: number;
    readonly scrollX: boolean;
    readonly scrollY: boolean;
  };
  readonly window: Window;
  readonly emit: BuiltInContext['emit'];
  /** Towards the top, in pixels a millisecond; at each report. */
  scrolled(speed: number): void;
}

/** Milliseconds without a scroll event after which it rests; `scrollend` is not everywhere. */
const REST_MS = 120;

/** `scroll` at most once a frame, between `scrollstart` and `scrollend`, and `scrolltoupper` and `scrolltolower` each time an edge comes near. */
export function createScrollEvents({ host, props, window, emit, scrolled }: ScrollEventsOptions): {
  start(): void;
  stop(): void;
} {
  let forget: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isScrolling = false;
  let lastTop = 0;
  let lastMs = 0;
  let lastLeft = 0;
  let wasNear = { top: true, bottom: false, left: true, right: false };

  const place = () => ({ scrollTop: host.scrollTop, scrollLeft: host.scrollLeft });
  const rest = (): void => {
    isScrolling = false;
    emit('scrollend', place());
  };
  const report = createFrameTurn(window, () => {
    const { scrollTop, scrollLeft, scrollHeight, scrollWidth, clientHeight, clientWidth } = host;
    const deltaX = lastLeft - scrollLeft;
    const deltaY = lastTop - scrollTop;
    const now = performance.now();
    scrolled(deltaY / Math.max(1, now - lastMs));
    lastMs = now;
    lastTop = scrollTop;
    lastLeft = scrollLeft;
    emit('scroll', { scrollTop, scrollLeft, scrollHeight, scrollWidth, deltaX, deltaY });
    const near = {
      top: props.scrollY && scrollTop <= props.upperThreshold,
      bottom: props.scrollY && scrollHeight - clientHeight - scrollTop <= props.lowerThreshold,
      left: props.scrollX && scrollLeft <= props.upperThreshold,
      right: props.scrollX && scrollWidth - clientWidth - scrollLeft <= props.lowerThreshold,
    };
    // Only on the way towards an edge: a list that has just grown is near its end without anybody going there.
    if (near.top && !wasNear.top && deltaY > 0) emit('scrolltoupper', { direction: 'top' });
    if (near.left && !wasNear.left && deltaX > 0) emit('scrolltoupper', { direction: 'left' });
    if (near.bottom && !wasNear.bottom && deltaY < 0) emit('scrolltolower', { direction: 'bottom' });
    if (near.right && !wasNear.right && deltaX < 0) emit('scrolltolower', { direction: 'right' });
    wasNear = near;
  });
  const scrollSeen = ({ target }: Event): void => {
    // Scrollers inside report for themselves.
    if (target !== host) return;
    if (!isScrolling) {
      isScrolling = true;
      emit('scrollstart', place());
    }
    clearTimeout(timer);
    timer = setTimeout(rest, REST_MS);
    report.ask();
  };
  return {
    start() {
      lastTop = host.scrollTop;
      lastLeft = host.scrollLeft;
      forget = listen(host, { scroll: scrollSeen }, { passive: true });
    },
    stop() {
      clearTimeout(timer);
      report.stop();
      forget?.();
    },
  };
}
