import { CHANNELS } from '@dinghy/bridge-protocol';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type BuiltInPage, mountWxml } from '../../testing/built-ins.ts';

let page: BuiltInPage;
afterEach(() => {
  page.dispose();
  vi.useRealTimers();
});

const mount = async (tag: string, attributes = ''): Promise<void> => {
  page = await mountWxml(`<${tag} ${attributes} worklet:ongesture="g"><view id="target">x</view></${tag}>`);
};
const states = (): unknown[] => page.events.filter(({ type }) => type === 'gesture').map(({ fields }) => fields?.state);
const last = (): unknown => page.events.findLast(({ type }) => type === 'gesture')?.fields;

type Finger = readonly [identifier: number, x: number, y: number];

/** Fingers that are down after the event; the last one has changed. */
async function touch(type: string, changed: number, ...down: readonly Finger[]): Promise<void> {
  const touches = down.map(([identifier, clientX, clientY]) => ({ identifier, clientX, clientY, force: 1 }));
  const event = new Event(type, { bubbles: true, cancelable: true });
  const changedTouches = touches.filter(({ identifier }) => identifier === changed);
  if (changedTouches.length === 0) changedTouches.push({ identifier: changed, clientX: 0, clientY: 0, force: 1 });
  Object.assign(event, { touches, changedTouches, targetTouches: touches });
  page.find('#target').dispatchEvent(event);
  await page.settle();
}

/** What the handler of the last such question returned. */
async function answer(question: string, value: boolean): Promise<void> {
  const asked = page.events.findLast(({ type }) => type === question)?.answer;
  page.logic.sendEvent(CHANNELS.render, 'eventAnswer', { answer: asked, value } as never);
  await page.settle();
}

describe('gesture handlers', () => {
  it('have no box of their own', async () => {
    await mount('pan-gesture-handler');
    expect(getComputedStyle(page.find('wx-pan-gesture-handler')).display).toBe('contents');
  });

  it('put what they tell on the event object itself, beside the detail', async () => {
    await mount('tap-gesture-handler');
    await page.tap('#target');
    expect(page.events.at(-1)).toMatchObject({ fields: { state: 3, absoluteX: 1, absoluteY: 1 }, detail: { state: 3 } });
  });

  it.each([
    [true, [0, 1, 3]],
    [false, []],
  ])('tap where should-accept-gesture answers %s', async (isYes, expected) => {
    await mount('tap-gesture-handler', 'worklet:should-accept-gesture="may"');
    await touch('touchstart', 0, [0, 5, 5]);
    await answer('shouldacceptgesture', isYes);
    await touch('touchend', 0);
    expect(states()).toEqual(expected);
  });

  it('pan where should-response-on-move says so, by the answer to the step before', async () => {
    await mount('pan-gesture-handler', 'worklet:should-response-on-move="may"');
    await touch('touchstart', 0, [0, 0, 0]);
    await touch('touchmove', 0, [0, 0, 20]);
    expect(states()).toEqual([]);
    await answer('shouldresponseonmove', false);
    await touch('touchmove', 0, [0, 0, 40]);
    expect(states()).toEqual([]);
    await answer('shouldresponseonmove', true);
    await touch('touchmove', 0, [0, 0, 60]);
    expect(states()).toEqual([1, 2]);
    await touch('touchend', 0);
    expect(states()).toEqual([1, 2, 3]);
  });

  it('hear no answer to fingers that are gone', async () => {
    await mount('tap-gesture-handler', 'worklet:should-accept-gesture="may"');
    await touch('touchstart', 0, [0, 5, 5]);
    await touch('touchend', 0);
    const late = page.events.findLast(({ type }) => type === 'shouldacceptgesture')?.answer;
    await touch('touchstart', 0, [0, 5, 5]);
    page.logic.sendEvent(CHANNELS.render, 'eventAnswer', { answer: late, value: true } as never);
    await page.settle();
    expect(states()).toEqual([]);
  });

  it('tap: begins and ends with the finger; moving cancels it', async () => {
    await mount('tap-gesture-handler');
    await page.tap('#target');
    await page.drag('#target', [
      [0, 0],
      [50, 0],
    ]);
    expect(states()).toEqual([0, 1, 3, 0, 4]);
  });

  it('double-tap: begins with the second finger down', async () => {
    await mount('double-tap-gesture-handler');
    await page.tap('#target');
    expect(states()).toEqual([]);
    await page.tap('#target');
    expect(states()).toEqual([1, 3]);
  });

  it('long-press: begins after the platform’s time, and follows', async () => {
    await mount('long-press-gesture-handler');
    vi.useFakeTimers();
    await touch('touchstart', 0, [0, 5, 5]);
    vi.advanceTimersByTime(350);
    await touch('touchmove', 0, [0, 25, 5]);
    await touch('touchend', 0);
    expect(states()).toEqual([1, 2, 3]);
    expect(page.events.find(({ fields }) => fields?.state === 2)?.fields).toMatchObject({ translationX: 20, translationY: 0 });
  });

  it('force-press: begins when a force that varies is strong', async () => {
    page = await mountWxml(
      '<force-press-gesture-handler worklet:ongesture="g"><view id="target">x</view></force-press-gesture-handler>',
    );
    const press = async (type: string, force: number): Promise<void> => {
      const finger = { identifier: 0, clientX: 5, clientY: 5, force };
      const touches = type === 'touchend' ? [] : [finger];
      page
        .find('#target')
        .dispatchEvent(
          Object.assign(new Event(type, { bubbles: true }), { touches, changedTouches: [finger], targetTouches: touches }),
        );
      await page.settle();
    };
    // A screen without a sense of force reports one all the time.
    await press('touchstart', 1);
    await press('touchmove', 1);
    await press('touchend', 1);
    expect(states()).toEqual([]);
    await press('touchstart', 0.1);
    await press('touchmove', 0.3);
    await press('touchmove', 0.6);
    await press('touchmove', 0.7);
    await press('touchend', 0);
    expect(states()).toEqual([1, 2, 3]);
    expect(page.events.findLast(({ fields }) => fields?.state === 2)?.fields).toMatchObject({ pressure: 0.7 });
  });

  it('pan: tells each step from the last one', async () => {
    await mount('pan-gesture-handler');
    await touch('touchstart', 0, [0, 0, 0]);
    await touch('touchmove', 0, [0, 10, 0]);
    await touch('touchmove', 0, [0, 10, 6]);
    expect(states()).toEqual([1, 2, 2]);
    expect(last()).toMatchObject({ absoluteX: 10, absoluteY: 6, deltaX: 0, deltaY: 6 });
    await touch('touchend', 0);
    expect(states().at(-1)).toBe(3);
  });

  it.each([
    ['vertical-drag-gesture-handler', [0, 30], [30, 0]],
    ['horizontal-drag-gesture-handler', [30, 0], [0, 30]],
  ] as const)('%s: takes its own direction and leaves the other', async (tag, own, other) => {
    await mount(tag);
    await page.drag('#target', [[0, 0], other]);
    expect(states()).toEqual([]);
    await page.drag('#target', [[0, 0], own]);
    expect(states()).toEqual([1, 2, 3]);
  });

  it('scale and rotation: are what two fingers say together', async () => {
    await mount('scale-gesture-handler');
    await touch('touchstart', 0, [0, 0, 0]);
    await touch('touchstart', 1, [0, 0, 0], [1, 100, 0]);
    await touch('touchmove', 1, [0, 0, 0], [1, 0, 200]);
    expect(states()).toEqual([1, 2]);
    expect(last()).toMatchObject({ scale: 2, pointerCount: 2, focalX: 0, focalY: 100 });
    expect((last() as { rotation: number }).rotation).toBeCloseTo(Math.PI / 2);
    await touch('touchend', 1, [0, 0, 0]);
    expect(states()).toEqual([1, 2, 3]);
  });

  it('leave fingers to each other where they are simultaneous', async () => {
    page = await mountWxml(
      `<pan-gesture-handler tag="a" simultaneous-handlers="{{['b']}}" worklet:ongesture="a">
         <horizontal-drag-gesture-handler tag="b" simultaneous-handlers="{{['a']}}" worklet:ongesture="b"><view id="target"/></horizontal-drag-gesture-handler>
       </pan-gesture-handler>`,
    );
    await page.drag('#target', [
      [0, 0],
      [30, 0],
    ]);
    const handlers = new Set(page.events.flatMap(({ deliveries }) => deliveries.map(({ handler }) => handler)));
    expect([...handlers].sort()).toEqual(['a', 'b']);
  });

  it('let an inner scroll view scroll as far as it can', async () => {
    page = await mountWxml(
      `<vertical-drag-gesture-handler native-view="scroll-view" worklet:ongesture="g">
         <scroll-view scroll-y><view id="target"/></scroll-view></vertical-drag-gesture-handler>`,
    );
    page.find('wx-scroll-view').scrollTop = 20;
    const pull = () =>
      page.drag('#target', [
        [0, 0],
        [0, 30],
      ]);
    await pull();
    expect(states()).toEqual([]);
    page.find('wx-scroll-view').scrollTop = 0;
    await pull();
    expect(states()).toEqual([1, 2, 3]);
  });
});
