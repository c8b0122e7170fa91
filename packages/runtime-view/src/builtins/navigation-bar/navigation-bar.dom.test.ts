import { afterEach, describe, expect, it } from 'vitest';
import { type BuiltInPage, mountWxml } from '../../testing/built-ins.ts';

let page: BuiltInPage;
afterEach(() => {
  page.dispose();
});
const asked = (): unknown[] => page.messages.filter(({ name }) => name === 'invoke').map(({ body }) => body);

describe('navigation-bar', () => {
  it('asks for what has changed of the page’s bar', async () => {
    page = await mountWxml(
      '<page-meta><navigation-bar title="{{title}}" loading="{{busy}}" front-color="#ffffff" background-color="#336699" color-animation-duration="200" color-animation-timing-func="easeIn"/></page-meta>',
      { title: 'One', busy: false },
    );
    expect(asked()).toEqual([
      { api: 'setNavigationBarTitle', params: { title: 'One' } },
      {
        api: 'setNavigationBarColor',
        params: { frontColor: '#ffffff', backgroundColor: '#336699', animation: { duration: 200, timingFunc: 'easeIn' } },
      },
    ]);
    await page.set({ title: 'Two', busy: true });
    expect(asked().slice(2)).toEqual([
      { api: 'setNavigationBarTitle', params: { title: 'Two' } },
      { api: 'showNavigationBarLoading', params: {} },
    ]);
    await page.set({ busy: false });
    expect(asked().at(-1)).toEqual({ api: 'hideNavigationBarLoading', params: {} });
  });
});
