import { afterEach, describe, expect, it } from 'vitest';
import { type BuiltInPage, mountWxml } from '../../testing/built-ins.ts';

let page: BuiltInPage;
afterEach(() => page.dispose());

describe('scroll-view', () => {
  it('scrolls to where the page says', async () => {
    page = await mountWxml('<scroll-view scroll-y scroll-top="{{top}}"><view>x</view></scroll-view>', { top: 20 });
    expect(page.find('wx-scroll-view').scrollTop).toBe(20);
    await page.set({ top: '35px' });
    expect(page.find('wx-scroll-view').scrollTop).toBe(35);
  });

  it('holds the page’s children and nothing else', async () => {
    page = await mountWxml(
      '<scroll-view scroll-x refresher-enabled refresher-triggered="{{on}}"><view wx:if="{{on}}">x</view></scroll-view>',
      { on: true },
    );
    expect(page.find('wx-scroll-view').children).toHaveLength(1);
    expect(page.find('wx-scroll-view').style.getPropertyValue('--wx-pull')).toBe('45px');
  });
});
