import { afterEach, describe, expect, it } from 'vitest';
import { type BuiltInPage, mountWxml } from '../../testing/built-ins.ts';

let page: BuiltInPage;
afterEach(() => page.dispose());

describe('button', () => {
  it('shows its kind to stylesheets, and is a button to assistive technology', async () => {
    page = await mountWxml('<button type="primary" size="mini" plain disabled="{{off}}">Go</button>', { off: true });
    expect(page.root.innerHTML).toBe(
      '<wx-button role="button" tabindex="-1" type="primary" size="mini" plain="" disabled="" aria-disabled="true" aria-busy="false">Go</wx-button>',
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

  const HANDLERS = ['getphonenumber', 'getuserinfo', 'chooseavatar', 'opensetting', 'contact', 'launchapp', 'error']
    .map((type) => `bind${type}="h"`)
    .join(' ');

  it.each([
    ['share', 'shareAppMessage', undefined],
    ['getPhoneNumber', 'getPhoneNumber', 'getphonenumber'],
    ['getUserInfo', 'getUserInfo', 'getuserinfo'],
    ['chooseAvatar', 'chooseAvatar', 'chooseavatar'],
    ['openSetting', 'openSetting', 'opensetting'],
    ['contact', 'openCustomerServiceChat', 'contact'],
    ['launchApp', 'launchApp', 'launchapp'],
  ])('asks the host for open-type %s, and gives the page its answer', async (openType, api, event) => {
    const asked: string[] = [];
    page = await mountWxml(
      `<button open-type="${openType}" ${HANDLERS}>Go</button>`,
      {},
      {
        invoke: (name) => {
          asked.push(name);
          return { code: 'c', errMsg: `${name}:ok` };
        },
      },
    );
    await page.tap('wx-button');
    expect(asked).toEqual([api]);
    expect(page.details().filter(([type]) => type !== 'tap')).toEqual(
      event === undefined ? [] : [[event, { code: 'c', errMsg: `${api}:ok` }]],
    );
  });

  it('answers what the host does not have with its failure, a picture for an avatar if there is one', async () => {
    page = await mountWxml(
      `<button open-type="{{type}}" ${HANDLERS}>Go</button>`,
      { type: 'launchApp' },
      {
        invoke: (name) => (name === 'chooseImage' ? { tempFilePaths: ['wxfile://tmp_1.png'] } : undefined),
      },
    );
    await page.tap('wx-button');
    await page.set({ type: 'chooseAvatar' });
    await page.tap('wx-button');
    expect(page.details().filter(([type]) => type !== 'tap')).toEqual([
      ['error', { errMsg: 'launchApp:fail not supported', code: 'API_UNSUPPORTED' }],
      ['chooseavatar', { avatarUrl: 'wxfile://tmp_1.png', errMsg: 'chooseAvatar:ok' }],
    ]);
  });

  it('gives the host what its attributes say', async () => {
    const asked: unknown[] = [];
    const invoke = (...call: unknown[]) => {
      asked.push(call);
      return {};
    };
    page = await mountWxml(
      '<button open-type="{{type}}" app-parameter="p" lang="zh_CN" session-from="s" show-message-card send-message-title="t" send-message-path="/a" send-message-img="/i.png">Go</button>',
      { type: 'launchApp' },
      { invoke },
    );
    for (const type of ['launchApp', 'getUserInfo', 'contact']) {
      await page.set({ type });
      await page.tap('wx-button');
    }
    expect(asked).toEqual([
      ['launchApp', { appParameter: 'p' }],
      ['getUserInfo', { lang: 'zh_CN' }],
      [
        'openCustomerServiceChat',
        { sessionFrom: 's', showMessageCard: true, sendMessageTitle: 't', sendMessagePath: '/a', sendMessageImg: '/i.png' },
      ],
    ]);
  });

  it('tells the host whether it says that there are no numbers left', async () => {
    const asked: unknown[] = [];
    page = await mountWxml(
      '<button open-type="getPhoneNumber" phone-number-no-quota-toast="{{false}}">Go</button>',
      {},
      {
        invoke: (...call) => void asked.push(call),
      },
    );
    await page.tap('wx-button');
    expect(asked).toEqual([['getPhoneNumber', { phoneNumberNoQuotaToast: false }]]);
  });

  it('answers two open-types that are joined, agreement by itself', async () => {
    page = await mountWxml(
      '<button open-type="getRealtimePhoneNumber|agreePrivacyAuthorization" bindgetrealtimephonenumber="h" bindagreeprivacyauthorization="h">Go</button>',
      {},
      { invoke: () => ({ code: 'c' }) },
    );
    await page.tap('wx-button');
    expect(page.details().filter(([type]) => type !== 'tap')).toEqual([
      ['getrealtimephonenumber', { code: 'c' }],
      ['agreeprivacyauthorization', { errMsg: 'agreePrivacyAuthorization:ok' }],
    ]);
  });

  it('says that it is disabled and that it waits, to assistive technology and the Tab key', async () => {
    page = await mountWxml('<button disabled="{{off}}" loading>Go</button>', { off: true });
    const host = page.find('wx-button');
    expect([host.getAttribute('aria-disabled'), host.getAttribute('aria-busy'), host.tabIndex]).toEqual(['true', 'true', -1]);
    await page.set({ off: false });
    expect([host.getAttribute('aria-disabled'), host.tabIndex]).toEqual(['false', 0]);
  });
});
