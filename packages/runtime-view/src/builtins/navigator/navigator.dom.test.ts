import { afterEach, describe, expect, it } from 'vitest';
import { type BuiltInPage, mountWxml } from '../../testing/built-ins.ts';

let page: BuiltInPage;
afterEach(() => page.dispose());

describe('navigator', () => {
  it.each([
    ['url="../b/b?q=1"', 'navigateTo', { url: '/pages/b/b?q=1' }],
    ['url="/c/c" open-type="redirect"', 'redirectTo', { url: '/c/c' }],
    ['url="/c/c" openType="switchTab"', 'switchTab', { url: '/c/c' }],
    ['open-type="navigateBack" delta="2"', 'navigateBack', { delta: 2 }],
  ])('goes where %s says', async (attributes, api, params) => {
    page = await mountWxml(`<navigator ${attributes}><text>go</text></navigator>`);
    await page.tap('wx-text');
    expect(page.messages.filter(({ name }) => name === 'invoke')).toEqual([
      { to: 'host', name: 'invoke', body: { api, params } },
    ]);
  });
});
