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
});
