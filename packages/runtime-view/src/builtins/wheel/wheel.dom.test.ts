import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createWheel, type Wheel } from './wheel.ts';

const ROW_PX = 40;
let scroller: HTMLElement;
let wheel: Wheel;
let log: (string | number)[];

beforeEach(() => {
  vi.useFakeTimers();
  log = [];
  scroller = document.createElement('div');
  // happy-dom has no layout: a smooth scroll stays on its way until the test says where it is.
  scroller.scrollTo = ((options: ScrollToOptions) => {
    if (options.behavior === 'instant') scrollTo(options.top ?? 0);
  }) as typeof scroller.scrollTo;
  wheel = createWheel({
    scroller,
    rowCount: () => 5,
    rowHeight: () => ROW_PX,
    settled: (row) => log.push(row),
    moving: () => log.push('moving'),
    rested: () => log.push('rested'),
  });
});
afterEach(() => {
  wheel.dispose();
  vi.useRealTimers();
});

function scrollTo(top: number): void {
  scroller.scrollTop = top;
  scroller.dispatchEvent(new Event('scroll'));
}

describe('a wheel', () => {
  it('tells of a turn by hand, where it rests, and that it rests', () => {
    scrollTo(30);
    scrollTo(85);
    vi.advanceTimersByTime(200);
    expect(log).toEqual(['moving', 2, 'rested']);
  });

  it('rests without another row when it comes back', () => {
    scrollTo(15);
    vi.advanceTimersByTime(200);
    expect(log).toEqual(['moving', 'rested']);
  });

  it('is silent when data turns it', () => {
    wheel.turnTo(3);
    vi.advanceTimersByTime(200);
    expect(log).toEqual([]);
    expect(wheel.row()).toBe(3);
  });

  it('settles at once on the row that it rolls to', () => {
    wheel.rollTo(4);
    scrollTo(50);
    wheel.settle();
    expect(log).toEqual(['moving', 4, 'rested']);
    vi.advanceTimersByTime(200);
    expect(log).toHaveLength(3);
  });
});
