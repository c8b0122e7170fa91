import { CHANNELS } from '@dinghy/bridge-protocol';
import { afterEach, describe, expect, it } from 'vitest';
import { type BuiltInPage, mountWxml } from '../testing/built-ins.ts';

let page: BuiltInPage;
afterEach(() => page.dispose());

const colour = (): string => getComputedStyle(page.root).backgroundColor;

describe('A page without a background', () => {
  it('is white, whatever the colour of the window behind it, which a dark theme shows', async () => {
    page = await mountWxml('<view/>');
    page.host.sendEvent(CHANNELS.lifecycle, 'setBackground', { color: '#123456' });
    await page.settle();
    expect(colour()).toBe('#fff');
    page.host.sendEvent(CHANNELS.lifecycle, 'themeChange', { theme: 'dark' });
    await page.settle();
    expect(colour()).toBe('transparent');
  });

  it('has the colour that page-meta says, unless it has one by then', async () => {
    page = await mountWxml('<page-meta root-background-color="#abcdef" page-style="{{style}}"/>', { style: '' });
    expect(colour()).toBe('#abcdef');
    await page.set({ style: 'color: red' });
    expect(colour()).toBe('#abcdef');
    await page.set({ style: 'background-color: #111111' });
    expect(colour()).toBe('#111111');
  });
});
