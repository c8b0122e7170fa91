import { afterEach, describe, expect, it, vi } from 'vitest';
import { type GestureSink, installGestures, type TouchLists } from './gestures.ts';

interface Told {
  readonly type: string;
  readonly id: string;
  readonly lists: TouchLists;
}

let remove: () => void = () => undefined;
let told: Told[] = [];
/** What the sink answers to `touchmove`. */
let isCaught = false;

function install(...ids: readonly string[]): Element[] {
  const elements = append(ids);
  listen();
  return elements;
}

function append(ids: readonly string[]): Element[] {
  return ids.map((id) => {
    const element = document.createElement('div');
    element.id = id;
    document.body.append(element);
    return element;
  });
}

function listen(held: readonly Event[] = []): void {
  told = [];
  const sink: GestureSink = {
    touch(type, target, lists) {
      told.push({ type, id: target.id, lists });
      return { isHandled: true, isCaught: isCaught && type === 'touchmove' };
    },
    drag: () => undefined,
  };
  remove = installGestures(document, sink, held);
}

afterEach(() => {
  remove();
  document.body.replaceChildren();
  isCaught = false;
  vi.useRealTimers();
});

const finger = (identifier: number, x = 0, y = 0, force = 1): Partial<Touch> => ({ identifier, clientX: x, clientY: y, force });

/** A touch event; `down` are the fingers that are on the screen after it. */
function touch(type: string, target: Element, changed: Partial<Touch>, down: readonly Partial<Touch>[]): Event {
  const event = new Event(type, { bubbles: true, cancelable: true });
  Object.assign(event, { touches: down, changedTouches: [changed], targetTouches: down });
  target.dispatchEvent(event);
  return event;
}

const types = (): string[] => told.map(({ type }) => type);

describe('installGestures', () => {
  it('taps at the element that the finger came down on', () => {
    const [a, b] = install('a', 'b') as [Element, Element];
    touch('touchstart', a, finger(0), [finger(0)]);
    touch('touchend', b, finger(0), []);
    expect(told.map(({ type, id }) => `${type} ${id}`)).toEqual(['touchstart a', 'touchend a', 'tap a']);
  });

  it('tells of all fingers, and taps for none of several', () => {
    const [a, b] = install('a', 'b') as [Element, Element];
    touch('touchstart', a, finger(0), [finger(0)]);
    touch('touchstart', b, finger(1, 50), [finger(0), finger(1, 50)]);
    touch('touchend', b, finger(1, 50), [finger(0)]);
    touch('touchend', a, finger(0), []);
    expect(types()).toEqual(['touchstart', 'touchstart', 'touchend', 'touchend']);
    expect(told[1]?.lists.touches.map(({ identifier, clientX }) => [identifier, clientX])).toEqual([
      [0, 0],
      [1, 50],
    ]);
  });

  it('lets a finger shake by ten pixels, not by more', () => {
    const [a] = install('a') as [Element];
    for (const [x, tapped] of [
      [10, true],
      [11, false],
    ] as const) {
      told = [];
      touch('touchstart', a, finger(0), [finger(0)]);
      touch('touchmove', a, finger(0, x), [finger(0, x)]);
      touch('touchend', a, finger(0, x), []);
      expect(types().includes('tap')).toBe(tapped);
    }
  });

  it('presses long after 350 ms, and then does not tap', () => {
    vi.useFakeTimers();
    const [a] = install('a') as [Element];
    touch('touchstart', a, finger(0), [finger(0)]);
    vi.advanceTimersByTime(349);
    expect(types()).not.toContain('longpress');
    vi.advanceTimersByTime(1);
    expect(types()).toEqual(['touchstart', 'longpress', 'longtap']);
    touch('touchend', a, finger(0), []);
    expect(types()).not.toContain('tap');
  });

  it('stops the browser’s scrolling where a handler caught the move', () => {
    const [a] = install('a') as [Element];
    touch('touchstart', a, finger(0), [finger(0)]);
    expect(touch('touchmove', a, finger(0, 3), [finger(0, 3)]).defaultPrevented).toBe(false);
    isCaught = true;
    expect(touch('touchmove', a, finger(0, 6), [finger(0, 6)]).defaultPrevented).toBe(true);
  });

  it('tells of a force that changes', () => {
    const [a] = install('a') as [Element];
    touch('touchstart', a, finger(0, 0, 0, 0.1), [finger(0)]);
    touch('touchmove', a, finger(0, 0, 0, 0.1), [finger(0)]);
    touch('touchmove', a, finger(0, 0, 0, 0.6), [finger(0)]);
    expect(types()).toEqual(['touchstart', 'touchmove', 'touchmove', 'touchforcechange']);
    expect(told[3]?.lists.changedTouches[0]?.force).toBe(0.6);
  });

  it('follows a finger whose element has been removed', () => {
    const [a] = install('a') as [Element];
    touch('touchstart', a, finger(0), [finger(0)]);
    a.remove();
    touch('touchmove', a, finger(0, 4), [finger(0, 4)]);
    touch('touchend', a, finger(0, 4), []);
    expect(types()).toEqual(['touchstart', 'touchmove', 'touchend', 'tap']);
  });

  it('takes a pen once, though it sends pointer and touch events', () => {
    const [a] = install('a') as [Element];
    const pen = (type: string): boolean =>
      a.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerType: 'pen', button: 0, pressure: 0.4 }));
    pen('pointerdown');
    touch('touchstart', a, finger(7), [finger(7)]);
    isCaught = true;
    pen('pointermove');
    expect(touch('touchmove', a, finger(7), [finger(7)]).defaultPrevented).toBe(true);
    pen('pointerup');
    expect(types()).toEqual(['touchstart', 'touchmove', 'touchend', 'tap']);
    expect(told[0]?.lists.touches[0]?.force).toBeCloseTo(0.4);
  });
});

describe('installGestures, told of what came before it', () => {
  /** At these times, of the event. */
  const pressed = (target: Element, ...times: readonly number[]): Event[] =>
    times.map((timeStamp, at) => {
      const event = touch(at === 0 ? 'touchstart' : 'touchend', target, finger(0), at === 0 ? [finger(0)] : []);
      return Object.defineProperty(event, 'timeStamp', { value: timeStamp });
    });

  it.each([
    ['taps', 100, ['touchstart', 'touchend', 'tap']],
    ['presses long, and taps no more, as the finger did,', 400, ['touchstart', 'touchend', 'longpress', 'longtap']],
  ])('%s after %i ms', (_, lastsMs, expected) => {
    const [a] = append(['a']) as [Element];
    listen(pressed(a, 1000, 1000 + lastsMs));
    expect(types()).toEqual(expected);
  });

  it('leaves alone what has gone: the finger may have been lifted where nobody heard of it', () => {
    const [a] = append(['a']) as [Element];
    const held = pressed(a, 1000);
    a.remove();
    vi.useFakeTimers();
    listen(held);
    vi.advanceTimersByTime(1000);
    expect(types()).toEqual([]);
  });

  it('goes on with a finger that is still down', () => {
    const [a] = append(['a']) as [Element];
    listen(pressed(a, performance.now()));
    touch('touchend', a, finger(0), []);
    expect(types()).toEqual(['touchstart', 'touchend', 'tap']);
  });

  it('goes on with the others where one listener throws', () => {
    const [a] = append(['a']) as [Element];
    const faults = vi.spyOn(globalThis, 'queueMicrotask').mockImplementation(() => undefined);
    const broken = Object.assign(new Event('touchmove'), { changedTouches: undefined });
    Object.defineProperty(broken, 'target', { value: a });
    listen([broken, ...pressed(a, 1000, 1100)]);
    expect(types()).toEqual(['touchstart', 'touchend', 'tap']);
    expect(faults).toHaveBeenCalledTimes(1);
    faults.mockRestore();
  });
});
