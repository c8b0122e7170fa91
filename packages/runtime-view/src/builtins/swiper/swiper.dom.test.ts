import { afterEach, describe, expect, it, vi } from 'vitest';
import { type BuiltInPage, mountWxml } from '../../testing/built-ins.ts';

let page: BuiltInPage;
afterEach(() => {
  page.dispose();
  vi.restoreAllMocks();
});

const SWIPER = `<swiper current="{{at}}" duration="0" indicator-dots circular="{{round}}" bindchange="change">
  <swiper-item wx:for="{{items}}" wx:key="*this" item-id="{{item}}">{{item}}</swiper-item></swiper>`;
const offsets = (): string[] =>
  [...page.root.querySelectorAll<HTMLElement>('wx-swiper-item')].map((item) => item.style.transform);

describe('swiper-item', () => {
  it('lets its stylesheet know that it need not be laid out while it is hidden', async () => {
    page = await mountWxml('<swiper><swiper-item skip-hidden-item-layout="{{on}}">a</swiper-item></swiper>', { on: true });
    expect(page.find('wx-swiper-item').hasAttribute('skip-hidden-item-layout')).toBe(true);
    await page.set({ on: false });
    expect(page.find('wx-swiper-item').hasAttribute('skip-hidden-item-layout')).toBe(false);
  });
});

describe('swiper', () => {
  it('shows the current item, and says so', async () => {
    page = await mountWxml(SWIPER, { at: 0, round: false, items: ['a', 'b', 'c'] });
    expect(offsets()).toEqual(['translateX(0%)', 'translateX(100%)', 'translateX(200%)']);
    await page.set({ at: 2 });
    expect(page.details()).toContainEqual(['change', { current: 2, currentItemId: 'c', source: '' }]);
    expect(page.find('.wx-swiper-slide-frame').style.transform).toBe('translateX(-200%)');
    expect([...page.root.querySelectorAll('.wx-swiper-dot')].map(({ className }) => className)).toEqual([
      'wx-swiper-dot',
      'wx-swiper-dot',
      'wx-swiper-dot wx-swiper-dot-active',
    ]);
  });

  it('puts the last item before the first, when it goes round', async () => {
    page = await mountWxml(SWIPER, { at: 0, round: true, items: ['a', 'b', 'c'] });
    expect(offsets()).toEqual(['translateX(0%)', 'translateX(100%)', 'translateX(-100%)']);
  });

  it('starts at the first item when the current one does not exist', async () => {
    page = await mountWxml(SWIPER, { at: 9, round: false, items: ['a', 'b'] });
    expect(page.find('.wx-swiper-slide-frame').style.transform).toMatch(/translateX\(-?0%\)/);
    await page.set({ items: [] });
    expect(page.root.querySelectorAll('wx-swiper-item, .wx-swiper-dot')).toHaveLength(0);
  });

  describe('with a finger:', () => {
    const layOut = (): void => {
      vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(100);
    };
    const swipe = (...xs: readonly number[]) =>
      page.drag(
        'wx-swiper-item',
        xs.map((x) => [x, 0] as const),
      );
    const changes = (): unknown[] =>
      page
        .details()
        .filter(([type]) => type === 'change')
        .map(([, detail]) => detail);

    it('goes on to the next item, and says that it was touched', async () => {
      layOut();
      page = await mountWxml(SWIPER, { at: 0, round: false, items: ['a', 'b', 'c'] });
      await swipe(90, 70, 30);
      expect(changes()).toEqual([{ current: 1, currentItemId: 'b', source: 'touch' }]);
    });

    it('goes back to the item that it was not moved far from', async () => {
      layOut();
      page = await mountWxml(SWIPER, { at: 1, round: false, items: ['a', 'b', 'c'] });
      await swipe(50, 45, 40, 44);
      expect(changes()).toEqual([]);
    });

    it('tells how far it is from where it was', async () => {
      layOut();
      page = await mountWxml(SWIPER.replace('bindchange', 'bindtransition'), { at: 1, round: false, items: ['a', 'b', 'c'] });
      await swipe(50, 40, 30);
      expect(page.details().slice(0, 2)).toEqual([
        ['transition', { dx: 10, dy: 0 }],
        ['transition', { dx: 20, dy: 0 }],
      ]);
    });

    it('goes by keys too', async () => {
      page = await mountWxml(SWIPER, { at: 0, round: false, items: ['a', 'b'] });
      const press = async (key: string): Promise<void> => {
        page.find('wx-swiper').dispatchEvent(new KeyboardEvent('keydown', { key }));
        await page.settle();
      };
      await press('ArrowLeft');
      await press('ArrowRight');
      expect(changes()).toEqual([{ current: 1, currentItemId: 'b', source: 'touch' }]);
    });
  });

  it('keeps its items in place when the page styles them anew', async () => {
    page = await mountWxml('<swiper><swiper-item wx:for="{{2}}" wx:key="*this" style="color: {{c}}"/></swiper>', { c: 'red' });
    await page.set({ c: 'blue' });
    expect(offsets()).toEqual(['translateX(0%)', 'translateX(100%)']);
  });

  it.each([
    'current="-3"',
    'current="1e12"',
    'display-multiple-items="-1" circular',
    'display-multiple-items="0.4"',
    'easing-function="constructor"',
    'previous-margin="-50px" next-margin="a" snap-to-edge',
    'interval="-1" duration="-1" autoplay',
  ])('copes with %s', async (attributes) => {
    page = await mountWxml(`<swiper ${attributes}><swiper-item/><swiper-item/></swiper>`);
    expect(page.messages.filter(({ name }) => name === 'viewError')).toEqual([]);
    expect(offsets()[0]).toMatch(/^translateX\(-?0%\)$/);
  });
});
