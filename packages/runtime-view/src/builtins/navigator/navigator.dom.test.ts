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
    ['url="/c/c" open-type="reLaunch"', 'reLaunch', { url: '/c/c' }],
    ['target="miniProgram" open-type="exit"', 'exitMiniProgram', {}],
    [
      'target="miniProgram" app-id="other" path="p?q=1" version="trial" short-link="#x" extra-data="{{ {a: 1} }}"',
      'navigateToMiniProgram',
      { appId: 'other', path: 'p?q=1', envVersion: 'trial', shortLink: '#x', extraData: { a: 1 } },
    ],
  ])('goes where %s says', async (attributes, api, params) => {
    const asked: unknown[] = [];
    const invoke = (...call: unknown[]) => {
      asked.push(call);
      return {};
    };
    page = await mountWxml(`<navigator ${attributes}><text>go</text></navigator>`, {}, { invoke });
    await page.tap('wx-text');
    expect(asked).toEqual([[api, params]]);
  });

  it.each([
    [{ errMsg: 'navigateToMiniProgram:ok' }, 'success'],
    [undefined, 'fail'],
  ])('tells how it went with another mini-program: %j', async (answer, type) => {
    page = await mountWxml(
      '<navigator target="miniProgram" app-id="other" path="p" bindsuccess="s" bindfail="f" bindcomplete="c">go</navigator>',
      {},
      { invoke: () => answer },
    );
    await page.tap('wx-navigator');
    const details = page.details().filter(([name]) => name !== 'tap');
    expect(details.map(([name]) => name)).toEqual([type, 'complete']);
    expect(details[0]?.[1]).toEqual(details[1]?.[1]);
  });

  it('is followed through a button in it that does nothing else', async () => {
    const asked: string[] = [];
    const invoke = (api: string) => void asked.push(api);
    page = await mountWxml(
      '<navigator url="/a"><button id="plain">go</button><button id="own" open-type="share">s</button></navigator>',
      {},
      { invoke },
    );
    await page.tap('#plain');
    await page.tap('#own');
    expect(asked).toEqual(['navigateTo', 'shareAppMessage']);
  });

  it.each(['url=""', 'open-type="nowhere" url="/a"', 'url="{{[]}}"'])('goes nowhere for %s', async (attributes) => {
    const asked: string[] = [];
    page = await mountWxml(`<navigator ${attributes}>go</navigator>`, {}, { invoke: (api) => void asked.push(api) });
    await page.tap('wx-navigator');
    expect(asked).toEqual([]);
  });
});
