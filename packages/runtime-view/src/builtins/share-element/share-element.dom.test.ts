import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type BuiltInPage, mountWxml } from '../../testing/built-ins.ts';
import { boxAt } from './rect-tween.ts';

let page: BuiltInPage;
/** Who flew, along which transforms, and with which timing. */
let flights: (readonly [id: string, transforms: readonly string[], timing: unknown])[] = [];

beforeEach(() => {
  flights = [];
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const box = this.id === 'small' ? [10, 20, 50, 40] : [100, 200, 100, 80];
    return { left: box[0], top: box[1], width: box[2], height: box[3] } as DOMRect;
  });
  Object.assign(HTMLElement.prototype, {
    animate(this: Element, frames: readonly { transform?: string }[], timing: unknown) {
      if (frames[0]?.transform !== undefined) flights.push([this.id, frames.map(({ transform }) => transform ?? ''), timing]);
    },
  });
});
afterEach(() => {
  page.dispose();
  vi.restoreAllMocks();
  Reflect.deleteProperty(HTMLElement.prototype, 'animate');
});

async function mount(attributes: string, container = ''): Promise<void> {
  page = await mountWxml(
    `<share-element id="small" key="a" transform/><share-element id="other" key="b" transform/>
     <page-container show="{{show}}" duration="0" ${container}>
       <share-element id="large" key="a" transform ${attributes} bindframe="h"/></page-container>`,
    { show: false },
  );
}
const THERE = 'translate(-90px, -180px) scale(0.5, 0.5)';

describe('share-element', () => {
  it('flies from its namesake in the page to its place in the container, and back', async () => {
    await mount('easing-function="easeIn" duration="120" rect-tween-type="linear"');
    await page.set({ show: true });
    await page.set({ show: false });
    const timing = { duration: 120, easing: 'ease-in' };
    expect(flights).toEqual([
      ['large', [THERE, 'none'], timing],
      ['large', ['none', THERE], timing],
    ]);
  });

  it('flies by the one that shuttle-on-push and shuttle-on-pop name', async () => {
    await mount('shuttle-on-push="from" shuttle-on-pop="to" rect-tween-type="linear"');
    await page.set({ show: true });
    await page.set({ show: false });
    const here = 'translate(90px, 180px) scale(2, 2)';
    expect(flights.map(([id, transforms]) => [id, transforms])).toEqual([
      ['small', ['none', here]],
      ['small', [here, 'none']],
    ]);
  });

  it('goes along an arc unless rect-tween-type says otherwise, or by its curve', async () => {
    await mount('rect-tween-type="cubic-bezier(0,1,1,0)"');
    await page.set({ show: true });
    expect(flights.map(([, transforms, timing]) => [transforms.length, timing])).toEqual([
      [2, { duration: 300, easing: 'cubic-bezier(0,1,1,0)' }],
    ]);
    page.dispose();
    await mount('');
    await page.set({ show: true });
    expect(flights[1]?.[1].length).toBe(25);
  });

  it.each([
    ['', 1],
    ['transition-on-gesture', 2],
  ])('flies back under a finger with %j: %d', async (attributes, count) => {
    await mount(`${attributes} rect-tween-type="linear"`, 'close-on-slide-down');
    await page.set({ show: true });
    await page.drag('.wx-page-container-panel', [
      [0, 0],
      [0, 50],
      [0, 400],
    ]);
    expect(flights).toHaveLength(count);
  });

  it('tells of the frames of its flight', async () => {
    await mount('duration="0"');
    await page.set({ show: true });
    expect(page.details().filter(([type]) => type === 'frame')).toEqual([
      [
        'frame',
        {
          direction: 0,
          begin: { left: 10, top: 20, width: 50, height: 40 },
          end: { left: 100, top: 200, width: 100, height: 80 },
          progress: 1,
        },
      ],
    ]);
  });
});

describe('boxAt', () => {
  const from = { left: 0, top: 0, width: 10, height: 10 };
  const to = { left: 100, top: 100, width: 20, height: 20 };
  const at = (tween: string, share: number) => boxAt(tween, from, to, share);

  it.each(['linear', 'materialRectArc', 'materialRectCenterArc', 'elasticIn', 'bounceOut', 'unknown'])(
    'begins and ends at its boxes by %s',
    (tween) => {
      expect([at(tween, 0), at(tween, 1)]).toEqual([from, to]);
    },
  );

  it.each<[string, boolean]>([
    ['linear', false],
    ['materialRectArc', true],
    ['materialRectCenterArc', true],
  ])('goes down before it goes across by %s: %s', (tween, isArc) => {
    const { left, top } = at(tween, 0.5);
    expect(top - left > 20).toBe(isArc);
  });

  it.each<[string, (left: number) => boolean]>([
    ['elasticOut', (left) => left > 100],
    ['elasticIn', (left) => left < 0],
    ['bounceOut', (left) => left <= 100],
    ['bounceIn', (left) => left >= 0],
  ])('%s goes beyond its ends, or does not', (tween, isRight) => {
    const shares = Array.from({ length: 99 }, (_, step) => at(tween, (step + 1) / 100).left);
    expect(tween.startsWith('elastic') ? shares.some(isRight) : shares.every(isRight)).toBe(true);
  });
});
