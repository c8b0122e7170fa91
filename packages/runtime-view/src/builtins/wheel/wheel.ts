// A column that turns: the browser scrolls it and snaps rows to the middle. Used by sheets and by picker-view.

import { listen } from '../../events/listen.ts';

export interface WheelOptions {
  /** The scrolling element. */
  readonly scroller: HTMLElement;
  rowCount(): number;
  rowHeight(): number;
  /** The wheel has come to rest on another row. */
  settled(row: number): void;
  /** A person has begun to turn it. */
  moving?(): void;
  /** It has come to rest after `moving`, on whatever row; after `settled` where the row is another one. */
  rested?(): void;
}

export interface Wheel {
  row(): number;
  /** Shows a row at once, because data says so. */
  turnTo(row: number): void;
  /** Turns to a row as if a person had. */
  rollTo(row: number): void;
  /** Brings a wheel that still turns to rest now: on the row that it rolls to, else on the nearest. */
  settle(): void;
  dispose(): void;
}

/** Milliseconds without a scroll event after which it rests; `scrollend` is not everywhere. */
const REST_MS = 120;

export function createWheel({ scroller, rowCount, rowHeight, settled, moving, rested }: WheelOptions): Wheel {
  let row = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isMoving = false;
  /** Where a smooth scroll of ours is going. */
  let target: number | undefined;
  const within = (wanted: number): number => Math.max(0, Math.min(rowCount() - 1, Math.trunc(wanted) || 0));
  const rowAtRest = (): number => {
    const height = rowHeight();
    return height > 0 ? within(Math.round(scroller.scrollTop / height)) : row;
  };
  const restOn = (next: number): void => {
    clearTimeout(timer);
    timer = undefined;
    target = undefined;
    if (next !== row) {
      row = next;
      settled(row);
    }
    if (isMoving) rested?.();
    isMoving = false;
  };
  const rest = (): void => restOn(rowAtRest());
  const onScroll = (): void => {
    // `turnTo` scrolls too, and the browser may tell of it twice, snapping; then it already stands where it should.
    const isOurs = Math.abs(scroller.scrollTop - row * rowHeight()) < 1;
    if (!isOurs && !isMoving) {
      isMoving = true;
      moving?.();
    }
    clearTimeout(timer);
    timer = setTimeout(rest, REST_MS);
  };
  const forget = listen(scroller, { scroll: onScroll }, { passive: true });
  return {
    row: () => row,
    turnTo(next) {
      row = within(next);
      target = undefined;
      scroller.scrollTo({ top: row * rowHeight(), behavior: 'instant' });
    },
    rollTo(next) {
      target = within(next);
      scroller.scrollTo({ top: target * rowHeight(), behavior: 'smooth' });
    },
    settle() {
      if (target !== undefined || timer !== undefined) restOn(target ?? rowAtRest());
    },
    dispose() {
      clearTimeout(timer);
      forget();
    },
  };
}
