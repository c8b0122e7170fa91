import { afterEach, describe, expect, it, vi } from 'vitest';
import { type BuiltInPage, mountWxml } from '../../testing/built-ins.ts';

let page: BuiltInPage;
afterEach(() => {
  page.dispose();
  vi.restoreAllMocks();
});

const AREA = { width: 300, height: 200 };
const VIEW = { width: 100, height: 50 };

/** happy-dom lays nothing out. */
function layOut(): void {
  const sizes = (element: HTMLElement) => (element.localName === 'wx-movable-area' ? AREA : VIEW);
  for (const [name, side] of [
    ['clientWidth', 'width'],
    ['clientHeight', 'height'],
    ['offsetWidth', 'width'],
    ['offsetHeight', 'height'],
  ] as const) {
    vi.spyOn(HTMLElement.prototype, name, 'get').mockImplementation(function (this: HTMLElement) {
      return sizes(this)[side];
    });
  }
}

async function mount(attributes: string, data = {}): Promise<void> {
  layOut();
  page = await mountWxml(
    `<movable-area><movable-view ${attributes} bindchange="c" bindscale="s" bindhtouchmove="h" bindvtouchmove="v"/></movable-area>`,
    data,
  );
}
const place = (): string => page.find('wx-movable-view').style.transform.replace(' translateZ(0)', '');

describe('movable-view', () => {
  it('follows a finger inside its area, and says where it is', async () => {
    await mount('direction="all"');
    await page.drag('wx-movable-view', [
      [10, 10],
      [60, 30],
      [900, 40],
    ]);
    expect(place()).toBe('translateX(200px) translateY(30px)');
    expect(page.details()).toEqual([
      ['htouchmove', {}],
      ['change', { x: 50, y: 20, source: 'touch' }],
      ['change', { x: 200, y: 30, source: 'touch' }],
    ]);
  });

  it.each([
    ['horizontal', 'translateX(50px) translateY(0px)'],
    ['vertical', 'translateX(0px) translateY(0px)'],
    ['none', 'translateX(0px) translateY(0px)'],
  ])('moves %s only as its direction says', async (direction, expected) => {
    await mount(`direction="${direction}"`);
    await page.drag('wx-movable-view', [
      [10, 10],
      [60, 30],
    ]);
    expect(place()).toBe(expected);
  });

  it('starts where the page says, kept inside', async () => {
    await mount('direction="all" x="{{x}}" y="20px"', { x: 5000 });
    expect(place()).toBe('translateX(200px) translateY(20px)');
  });

  it('goes where the page binds it, at once without animation', async () => {
    await mount('direction="all" animation="{{false}}" x="{{x}}"', { x: 0 });
    await page.set({ x: 120 });
    expect(place()).toBe('translateX(120px) translateY(0px)');
    expect(page.details()).toEqual([['change', { x: 120, y: 0, source: '' }]]);
  });

  it('does not go back to where the page has just learnt that it was', async () => {
    await mount('direction="all" animation="{{false}}" x="{{x}}"', { x: 0 });
    await page.drag('wx-movable-view', [
      [0, 0],
      [30, 0],
      [60, 0],
    ]);
    await page.set({ x: 30 });
    expect(place()).toBe('translateX(60px) translateY(0px)');
  });

  it('can be pulled out of its area, with growing resistance', async () => {
    await mount('direction="all" out-of-bounds');
    await page.drag('wx-movable-view', [
      [0, 0],
      [-100, 0],
    ]);
    const [, detail] = page.details().find(([type]) => type === 'change') ?? [];
    expect(detail).toMatchObject({ source: 'touch-out-of-bounds' });
    expect((detail as { x: number }).x).toBeLessThan(-20);
    expect((detail as { x: number }).x).toBeGreaterThan(-100);
  });

  it('is scaled within its limits', async () => {
    await mount('direction="all" scale scale-max="3" scale-value="{{v}}"', { v: 2 });
    expect(place()).toBe('translateX(50px) translateY(25px) scale(2)');
    await page.set({ v: 9 });
    expect(page.details()).toContainEqual(['scale', { x: 100, y: 50, scale: 3 }]);
  });

  it('does nothing while it is disabled', async () => {
    await mount('direction="all" disabled');
    await page.drag('wx-movable-view', [
      [0, 0],
      [40, 0],
    ]);
    expect(page.details()).toEqual([['htouchmove', {}]]);
  });

  it.each(['x="abc" y="{{null}}"', 'scale scale-min="9" scale-max="-1"', 'damping="-5" friction="0"', 'x="{{big}}"'])(
    'copes with %s',
    async (attributes) => {
      await mount(`direction="all" inertia ${attributes}`, { big: 1e300 });
      expect(place()).toMatch(/^translateX\(-?[\d.]+px\) translateY\(-?[\d.]+px\)/);
    },
  );
});
