import { beforeEach, describe, expect, it } from 'vitest';
import type { PageSlot } from '../../chrome/index.ts';
import { createSwipeBack } from './swipe-back.ts';

const slot = (name: string): PageSlot => ({ name, size: () => ({ width: 400, height: 800 }) }) as unknown as PageSlot;
let log: string[] = [];
let below: PageSlot | undefined;

const swipe = createSwipeBack({
  pages: {
    beginSwipe: (to) => {
      log.push(`begin ${(to as unknown as { name: string }).name}`);
      return { move: (distance) => log.push(`move ${distance}`), cancel: () => log.push('cancel') };
    },
  },
  slots: (page) => (page === 2 ? { top: slot('top'), below } : undefined),
  back: () => log.push('back'),
});
const send = (phase: string, distance = 0, isFast = false, page = 2): void => swipe(page, { phase, distance, isFast });

beforeEach(() => {
  log = [];
  below = slot('below');
});

describe('createSwipeBack', () => {
  it('lets the page follow the finger, and go when it has been drawn far', () => {
    send('start');
    send('move', 50);
    send('end', 170);
    expect(log).toEqual(['begin below', 'move 50', 'back']);
  });

  it('lets it go when it is thrown, and stay when it is not', () => {
    send('start');
    send('end', 60, true);
    send('start');
    send('end', 60);
    expect(log).toEqual(['begin below', 'back', 'begin below', 'cancel']);
  });

  it('leaves the page where the system took the finger away', () => {
    send('start');
    send('cancel', 390, true);
    expect(log).toEqual(['begin below', 'cancel']);
  });

  it('goes back without drawing where there is nothing to draw', () => {
    below = undefined;
    send('start');
    send('move', 50);
    send('end', 200);
    expect(log).toEqual(['back']);
  });

  it('hears of the page on top only, and of no move without a start', () => {
    send('start', 0, false, 1);
    send('end', 400, true, 1);
    send('move', 50);
    send('end', 400, true);
    expect(log).toEqual([]);
  });

  it('is not confused by what is no number', () => {
    send('start');
    swipe(2, { phase: 'move', distance: 'x' });
    swipe(2, { phase: 'end', distance: Number.NaN, isFast: true });
    expect(log).toEqual(['begin below', 'move 0', 'cancel']);
  });
});
