import { afterEach, describe, expect, it } from 'vitest';
import { installSwipeBack } from './swipe-back.ts';

let remove: () => void = () => undefined;
let told: string[] = [];
afterEach(() => {
  remove();
  page = { x: 0, y: 0 };
});

function install(): void {
  told = [];
  remove = installSwipeBack(document, ({ phase, distance, isFast }) => told.push(`${phase} ${distance}${isFast ? ' fast' : ''}`));
}

let now = 0;
/** Where the page's left upper corner is on the screen. */
let page = { x: 0, y: 0 };
function touch(type: string, x?: number, y = 100, isTaken = false): Event {
  now += 100;
  const touches = x === undefined ? [] : [{ clientX: x, clientY: y, screenX: page.x + x, screenY: page.y + y }];
  const event = Object.assign(new Event(type, { bubbles: true, cancelable: true }), { touches });
  Object.defineProperty(event, 'timeStamp', { value: now });
  if (isTaken) event.preventDefault();
  document.body.dispatchEvent(event);
  return event;
}
const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));

describe('installSwipeBack', () => {
  it('tells the way of a finger from the left edge, once a frame', async () => {
    install();
    touch('touchstart', 5);
    touch('touchmove', 12);
    expect(told).toEqual([]);
    expect(touch('touchmove', 20).defaultPrevented).toBe(true);
    touch('touchmove', 40);
    touch('touchmove', 55);
    await frame();
    touch('touchend');
    expect(told).toEqual(['start 0', 'move 50', 'end 50']);
  });

  it('tells the whole way though the page moves along with the finger', async () => {
    install();
    touch('touchstart', 5);
    touch('touchmove', 25);
    page = { x: 60, y: 0 };
    touch('touchmove', 45);
    await frame();
    expect(told).toEqual(['start 0', 'move 100']);
  });

  it('tells the way of a finger on a page that is turned', async () => {
    install();
    // A turned page's right is the screen's lower end.
    const finger = (type: string, x: number): void => {
      const touches = [{ clientX: x, clientY: 100, screenX: 275, screenY: x }];
      document.body.dispatchEvent(Object.assign(new Event(type, { bubbles: true, cancelable: true }), { touches }));
    };
    finger('touchstart', 5);
    finger('touchmove', 30);
    finger('touchmove', 85);
    await frame();
    expect(told).toEqual(['start 0', 'move 80']);
  });

  it('tells a throw from a slow way', () => {
    install();
    touch('touchstart', 5);
    touch('touchmove', 20);
    touch('touchmove', 120);
    touch('touchend');
    expect(told.at(-1)).toBe('end 115 fast');
  });

  it.each([
    ['elsewhere', 200, 260, 100],
    ['up or down', 5, 20, 160],
    ['to the left', 20, 2, 100],
  ])('leaves a finger alone that goes %s', (_, from, to, y) => {
    install();
    touch('touchstart', from);
    expect(touch('touchmove', to, y).defaultPrevented).toBe(false);
    touch('touchend');
    expect(told).toEqual([]);
  });

  it('leaves a finger to a component that follows it', () => {
    install();
    touch('touchstart', 5);
    touch('touchmove', 30, 100, true);
    touch('touchmove', 90);
    touch('touchend');
    expect(told).toEqual([]);
  });

  it('gives up when the system takes the finger', () => {
    install();
    touch('touchstart', 5);
    touch('touchmove', 30);
    touch('touchcancel');
    expect(told).toEqual(['start 0', 'cancel 25']);
  });
});
