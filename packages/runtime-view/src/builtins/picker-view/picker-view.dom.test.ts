import { afterEach, describe, expect, it } from 'vitest';
import { type BuiltInPage, mountWxml } from '../../testing/built-ins.ts';

let page: BuiltInPage;
afterEach(() => page.dispose());

describe('picker-view', () => {
  it('turns its columns to its value', async () => {
    page = await mountWxml(
      '<picker-view value="{{value}}"><picker-view-column><view wx:for="{{5}}" wx:key="*this">{{item}}</view></picker-view-column></picker-view>',
      { value: [2] },
    );
    const scroller = page.find('.wx-picker-view-scroller');
    expect(scroller.scrollTop).toBe(68);
    await page.set({ value: [99] });
    expect(scroller.scrollTop).toBe(4 * 34);
  });

  const COLUMN = '<picker-view-column><view wx:for="{{5}}" wx:key="*this">{{item}}</view></picker-view-column>';
  const turn = async (top: number): Promise<void> => {
    const scroller = page.find('.wx-picker-view-scroller');
    scroller.scrollTop = top;
    scroller.dispatchEvent(new Event('scroll'));
    scroller.dispatchEvent(Object.assign(new Event('touchend'), { touches: [], changedTouches: [] }));
    await page.settle();
  };

  it.each([
    [true, ['pickstart', 'change', 'pickend']],
    [false, ['pickstart']],
  ])('counts the row at once when a finger is lifted: %s', async (immediate, expected) => {
    page = await mountWxml(
      `<picker-view immediate-change="{{on}}" bindchange="c" bindpickstart="s" bindpickend="e">${COLUMN}</picker-view>`,
      { on: immediate },
    );
    await turn(68);
    expect(page.details().map(([type]) => type)).toEqual(expected);
  });

  it('tells of no turn that data made, however often the browser tells of the scroll', async () => {
    page = await mountWxml(
      `<picker-view value="{{v}}" bindchange="c" bindpickstart="s" bindpickend="e">${COLUMN}</picker-view>`,
      { v: [0] },
    );
    await page.set({ v: [2] });
    for (let told = 0; told < 2; told++) page.find('.wx-picker-view-scroller').dispatchEvent(new Event('scroll'));
    expect(page.details()).toEqual([]);
  });

  it('is drawn as the page asks', async () => {
    page = await mountWxml(
      `<picker-view indicator-style="height: 50px" indicator-class="ring" mask-style="opacity: 0.5" mask-class="veil">${COLUMN}</picker-view>`,
    );
    expect(page.find('.wx-picker-view-indicator').className).toBe('wx-picker-view-indicator ring');
    expect(page.find('.wx-picker-view-indicator').style.height).toBe('50px');
    expect(page.find('.wx-picker-view-mask').className).toBe('wx-picker-view-mask veil');
    expect(page.find('.wx-picker-view-mask').style.opacity).toBe('0.5');
  });

  it('turns through ten thousand rows', async () => {
    page = await mountWxml(
      '<picker-view value="{{[9999]}}"><picker-view-column><view wx:for="{{10000}}" wx:key="*this"/></picker-view-column></picker-view>',
    );
    expect(page.find('.wx-picker-view-scroller').scrollTop).toBe(9_999 * 34);
  });
});
