import { describe, expect, it, vi } from 'vitest';
import { holdInput } from './hold-input.ts';

const send = (type: string, init: EventInit & { readonly buttons?: number } = {}): void =>
  void document.body.dispatchEvent(Object.assign(new Event(type, { bubbles: true, ...init }), init));

describe('holdInput', () => {
  it('keeps what is done to the page in its order, and tells of what begins, until it gives what it has', () => {
    const noted = vi.fn();
    const release = holdInput(document, noted);
    for (const type of ['touchstart', 'touchend', 'click', 'scroll']) send(type);
    expect(noted).toHaveBeenCalledTimes(2);
    expect(release().map(({ type }) => type)).toEqual(['touchstart', 'touchend', 'click']);
    send('touchstart');
    expect(noted).toHaveBeenCalledTimes(2);
  });

  it('is not asked to have an answer by what goes on, or moves by itself', () => {
    const begun = vi.fn();
    const release = holdInput(document, begun);
    for (const type of ['touchmove', 'touchend', 'animationiteration', 'transitionend']) send(type);
    expect(begun).not.toHaveBeenCalled();
    expect(release()).toHaveLength(4);
  });

  it('does not keep a mouse that goes over the page, only one that goes with its button down', () => {
    const release = holdInput(document, () => undefined);
    send('pointermove', { buttons: 0 });
    send('pointerleave', { buttons: 0 });
    send('pointermove', { buttons: 1 });
    send('pointerleave', { buttons: 1 });
    expect(release()).toHaveLength(2);
  });

  it('keeps where a finger was, of a browser that has one object for it', () => {
    const release = holdInput(document, () => undefined);
    const finger = { identifier: 0, clientX: 1, clientY: 2 };
    for (const type of ['touchstart', 'touchmove']) {
      const event = Object.assign(new Event(type, { bubbles: true }), { touches: [finger], changedTouches: [finger] });
      document.body.dispatchEvent(event);
      finger.clientX += 40;
    }
    const places = (release() as TouchEvent[]).map(({ changedTouches, touches }) => [changedTouches[0], touches[0]]);
    expect(places.map((touches) => touches.map((touch) => touch?.clientX))).toEqual([
      [1, 1],
      [41, 41],
    ]);
  });

  it('forgets a finger that goes on and on, with its beginning', () => {
    const release = holdInput(document, () => undefined);
    send('touchstart');
    for (let move = 0; move < 200; move++) send('touchmove');
    send('touchend');
    expect(release().map(({ type }) => type)).toEqual(['touchmove', 'touchend']);
  });
});
