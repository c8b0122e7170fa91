import { CHANNELS } from '@dinghy/bridge-protocol';
import { afterEach, describe, expect, it } from 'vitest';
import { type BuiltInPage, mountWxml } from '../../testing/built-ins.ts';
import { placeholders } from './placeholders.ts';

let page: BuiltInPage;
afterEach(() => page.dispose());

describe.each(placeholders.map(({ tag }) => tag))('%s', (tag) => {
  it('says what it is and that it is not there, keeps its content, and takes any attribute', async () => {
    page = await mountWxml(
      `<${tag} src="{{[]}}" unit-id="{{1}}" style="height: -4px" mode="{{null}}"><view id="in">x</view></${tag}>`,
    );
    const note = page.find(`wx-${tag} > [role=note]`);
    expect(note.textContent).toContain(`<${tag}>`);
    expect(note.textContent).toMatch(/not available|无法使用/);
    expect(page.find('#in').textContent).toBe('x');
  });
});

describe('placeholders', () => {
  it.each([
    ['live-player', 'statechange', { code: -2301 }],
    ['live-pusher', 'error', { errCode: 10001 }],
    ['voip-room', 'error', {}],
    ['official-account', 'error', { status: 1 }],
    ['ad', 'error', { errCode: 1004 }],
    ['ad-custom', 'error', { errCode: 1004 }],
    ['channel-live', 'error', {}],
    ['channel-video', 'error', {}],
  ])('%s tells the page by %s', async (tag, type, detail) => {
    page = await mountWxml(`<${tag} bind${type}="h"/>`);
    await page.settle();
    expect(page.details()).toEqual([[type, expect.objectContaining(detail)]]);
    expect(JSON.stringify(page.details())).toContain(`${tag}:fail`);
  });

  it('fail the methods of their contexts', async () => {
    page = await mountWxml('<live-player id="p"/>');
    const call = page.logic.call(CHANNELS.render, 'callComponent', { scope: 1, selector: '#p', index: 0, method: 'play' });
    await expect(call).rejects.toMatchObject({ code: 'API_UNSUPPORTED' });
  });
});

describe('functional-page-navigator', () => {
  it('shows its content, and fails when it is tapped', async () => {
    page = await mountWxml('<functional-page-navigator name="pay" bindfail="f">Pay</functional-page-navigator>');
    await page.tap('wx-functional-page-navigator');
    expect(page.root.textContent).toBe('Pay');
    expect(page.details()).toContainEqual(['fail', { errMsg: 'functionalPageNavigator:fail not available in this host' }]);
  });
});
