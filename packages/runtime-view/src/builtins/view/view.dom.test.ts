import { afterEach, describe, expect, it, vi } from 'vitest';
import { type BuiltInPage, mountWxml } from '../../testing/built-ins.ts';

let page: BuiltInPage;
afterEach(() => {
  page.dispose();
  vi.useRealTimers();
});

const press = (selector: string, type: string): void => {
  page.find(selector).dispatchEvent(new PointerEvent(type, { bubbles: true, pointerType: 'mouse', button: 0 }));
};

describe('view', () => {
  it('carries its hover class while a finger is on it', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    page = await mountWxml('<view class="a" hover-class="hot" hover-start-time="10" hover-stay-time="30"><text>x</text></view>');
    press('wx-text', 'pointerdown');
    expect(page.find('.a').className).toBe('a');
    vi.advanceTimersByTime(20);
    expect(page.find('.a').className).toBe('a hot');
    press('wx-text', 'pointerup');
    vi.advanceTimersByTime(40);
    expect(page.find('.a').className).toBe('a');
  });

  it('keeps its hover class when the page gives it another class meanwhile', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    page = await mountWxml('<view id="v" class="{{c}}" hover-class="hot"/>', { c: 'a' });
    press('#v', 'pointerdown');
    vi.advanceTimersByTime(100);
    await page.set({ c: 'b' });
    expect(page.find('#v').className).toBe('b hot');
    press('#v', 'pointerup');
    vi.advanceTimersByTime(1000);
    await page.set({ c: 'c' });
    expect(page.find('#v').className).toBe('c');
  });

  it('keeps the hover of what is around it away, where it says so', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    page = await mountWxml(
      '<view class="out" hover-class="hot"><view class="in" hover-class="hot" hover-stop-propagation>x</view></view>',
    );
    press('.in', 'pointerdown');
    vi.advanceTimersByTime(100);
    expect([page.find('.out').className, page.find('.in').className]).toEqual(['out', 'in hot']);
  });

  it('lets no attribute through that is not its own', async () => {
    page = await mountWxml(
      '<view onclick="x()" srcdoc="y" href="javascript:z" is="a" style="color:red" aria-label="L" aria-role="link" data-x="1" foo>v</view><div>d</div><Script>s</Script>',
    );
    expect(page.root.innerHTML).toBe(
      '<wx-view style="color: red;" aria-label="L" role="link" tabindex="0">v</wx-view><wx-div>d</wx-div><wx-script>s</wx-script>',
    );
  });
});
