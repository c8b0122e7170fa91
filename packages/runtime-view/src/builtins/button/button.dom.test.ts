import { afterEach, describe, expect, it } from 'vitest';
import { type BuiltInPage, mountWxml } from '../../testing/built-ins.ts';

let page: BuiltInPage;
afterEach(() => page.dispose());

describe('button', () => {
  it('shows its kind to stylesheets, and is a button to assistive technology', async () => {
    page = await mountWxml('<button type="primary" size="mini" plain disabled="{{off}}">Go</button>', { off: true });
    expect(page.root.innerHTML).toBe(
      '<wx-button role="button" tabindex="0" type="primary" size="mini" plain="" disabled="">Go</wx-button>',
    );
    await page.set({ off: false });
    expect(page.find('wx-button').hasAttribute('disabled')).toBe(false);
  });

  it('keeps taps from handlers while it is disabled', async () => {
    page = await mountWxml('<view bindtap="outer"><button disabled="{{off}}" bindtap="own">Go</button></view>', { off: true });
    await page.tap('wx-button');
    expect(page.events).toEqual([]);
    await page.set({ off: false });
    await page.tap('wx-button');
    expect(page.events[0]?.deliveries.map(({ handler }) => handler)).toEqual(['own', 'outer']);
  });

  it('asks the host for what open-type names, and answers what no host gives with a failure', async () => {
    page = await mountWxml('<button open-type="{{type}}" bindgetphonenumber="phone">Go</button>', { type: 'share' });
    await page.tap('wx-button');
    expect(page.messages).toContainEqual({
      to: 'host',
      name: 'invoke',
      body: { api: 'shareAppMessage', params: { from: 'button' } },
    });
    await page.set({ type: 'getPhoneNumber' });
    await page.tap('wx-button');
    expect(page.details()).toContainEqual(['getphonenumber', { errMsg: 'getPhoneNumber:fail not supported by this host' }]);
  });
});
