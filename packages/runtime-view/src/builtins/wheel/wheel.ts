// A column that turns: the browser scrolls it and snaps rows to the middle. Used by sheets and by picker-view.

export interface WheelOptions {
  /** The scrolling element. */
  readonly scroller: HTMLElement;
  rowCount(): number;
  rowHeight(): number;
  /** The wheel has come to rest on another row. */
  settled(row: number): void;
  moving?(): void;
}

export interface Wheel {
  row(): number;
  turnTo(row: number, isAnimated?: boolean): void;
  dispose(): void;
}

/** Milliseconds without a scroll event after which it rests; `scrollend` is not everywhere. */
const REST_MS = 120;

export function createWheel({ scroller, rowCount, rowHeight, settled, moving }: WheelOptions): Wheel {
  let row = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const rowAtRest = (): number => {
    const height = rowHeight();
    return height > 0 ? Math.max(0, Math.min(rowCount() - 1, Math.round(scroller.scrollTop / height))) : row;
  };
  const rest = (): void => {
    timer = undefined;
    const next = rowAtRest();
    if (next === row) return;
    row = next;
    settled(row);
  };
  const onScroll = (): void => {
    if (timer === undefined) moving?.();
    clearTimeout(timer);
    timer = setTimeout(rest, REST_MS);
  };
  scroller.addEventListener('scroll', onScroll, { passive: true });
  return {
    row: () => row,
    turnTo(next, isAnimated = false) {
      row = Math.max(0, Math.min(rowCount() - 1, Math.trunc(next) || 0));
      scroller.scrollTo({ top: row * rowHeight(), behavior: isAnimated ? 'smooth' : 'instant' });
    },
    dispose() {
      clearTimeout(timer);
      scroller.removeEventListener('scroll', onScroll);
    },
  };
}
