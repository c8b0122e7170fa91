import { afterEach, describe, expect, it } from 'vitest';
import { type BuiltInPage, mountWxml } from '../../testing/built-ins.ts';

let page: BuiltInPage;
afterEach(() => page.dispose());

const SWIPER = `<swiper current="{{at}}" duration="0" indicator-dots circular="{{round}}" bindchange="change">
  <swiper-item wx:for="{{items}}" wx:key="*this" item-id="{{item}}">{{item}}</swiper-item></swiper>`;
const offsets = (): string[] =>
  [...page.root.querySelectorAll<HTMLElement>('wx-swiper-item')].map((item) => item.style.transform);

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
});
