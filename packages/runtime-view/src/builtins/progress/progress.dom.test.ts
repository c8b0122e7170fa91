import { afterEach, describe, expect, it } from 'vitest';
import { type BuiltInPage, mountWxml } from '../../testing/built-ins.ts';

let page: BuiltInPage;
afterEach(() => page.dispose());

describe('progress', () => {
  it('shows how far it is, within its limits', async () => {
    page = await mountWxml('<progress percent="{{p}}" show-info stroke-width="10"/>', { p: 30 });
    expect([page.find('.wx-progress-inner-bar').style.width, page.find('.wx-progress-info').textContent]).toEqual(['30%', '30%']);
    await page.set({ p: 300 });
    expect(page.find('.wx-progress-inner-bar').style.width).toBe('100%');
    expect(page.find('.wx-progress-bar').style.height).toBe('10px');
  });

  it.each([
    ['percent="250"', '100%'],
    ['percent="-3" stroke-width="-4" border-radius="x"', '0%'],
    ['percent="{{[]}}"', '0%'],
  ])('copes with %s', async (attributes, width) => {
    page = await mountWxml(`<progress ${attributes}/>`);
    expect(page.find('.wx-progress-inner-bar').style.width).toBe(width);
  });

  it('takes so long for each percent', async () => {
    page = await mountWxml('<progress percent="20" active duration="10"/>');
    expect(page.find('.wx-progress-inner-bar').style.transition).toBe('width 200ms linear');
  });

  it('grows at the pace that it is given, and says when it has arrived', async () => {
    page = await mountWxml('<progress percent="20" active duration="2" active-mode="forwards" bindactiveend="h"/>');
    expect(page.find('.wx-progress-inner-bar').style.transition).toContain('40ms');
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(page.details()).toEqual([['activeend', { curPercent: 20 }]]);
  });

  it.each(['percent="half"', 'percent="{{-3}}"', 'stroke-width="{{-1}}" border-radius="x"', 'duration="{{-9}}" active'])(
    'copes with %s',
    async (attributes) => {
      page = await mountWxml(`<progress ${attributes}/>`);
      expect(page.find('.wx-progress-inner-bar').style.width).toBe('0%');
    },
  );
});
