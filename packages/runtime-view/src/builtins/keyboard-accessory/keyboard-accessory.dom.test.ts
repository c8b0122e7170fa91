import { CHANNELS } from '@dinghy/bridge-protocol';
import { afterEach, describe, expect, it } from 'vitest';
import { type BuiltInPage, mountWxml } from '../../testing/built-ins.ts';

let page: BuiltInPage;
afterEach(() => page.dispose());

describe('keyboard-accessory', () => {
  it('stands above the keyboard, and leaves the focus to its field', async () => {
    page = await mountWxml('<textarea><keyboard-accessory><view id="tool" bindtap="t">B</view></keyboard-accessory></textarea>');
    page.host.sendEvent(CHANNELS.lifecycle, 'keyboardHeight', { height: 260 });
    await page.settle();
    expect(document.documentElement.style.getPropertyValue('--wx-keyboard')).toBe('260px');
    expect(page.find('wx-keyboard-accessory').getAttribute('role')).toBe('toolbar');
    const press = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
    page.find('#tool').dispatchEvent(press);
    expect(press.defaultPrevented).toBe(true);
    await page.tap('#tool');
    expect(page.details()).toMatchObject([['tap', {}]]);
    expect(document.activeElement?.className).not.toContain('wx-textarea');
  });
});
