import { CHANNELS } from '@dinghy/bridge-protocol';
import { afterEach, describe, expect, it } from 'vitest';
import { type BuiltInPage, mountWxml } from '../../testing/built-ins.ts';
import { mountComponents } from '../../testing/components.ts';
import type { MountedPage } from '../../testing/mount.ts';

let page: BuiltInPage;
let mounted: MountedPage | undefined;
afterEach(() => {
  page?.dispose();
  mounted?.dispose();
  mounted = undefined;
});

const BOXED = (inner: string): string => `<scroll-view><view class="box">${inner}</view></scroll-view><view>{{after}}</view>`;
const parentsOf = (element: Element): string[] => {
  const names: string[] = [];
  for (let each = element.parentElement; each !== null && each !== page.root; each = each.parentElement)
    names.push(each.className);
  return names;
};

describe('root-portal', () => {
  it('shows its content at the root of the page, out of every box', async () => {
    page = await mountWxml(BOXED('<root-portal><view class="popup">{{text}}</view></root-portal>'), { text: 'a', after: 'z' });
    expect(parentsOf(page.find('.popup'))).toEqual(['wx-root-portal-content']);
    await page.set({ text: 'b', after: 'y' });
    expect(page.root.textContent).toBe('yb');
  });

  it('leaves it in its place while it is not enabled', async () => {
    page = await mountWxml(BOXED('<root-portal enable="{{on}}"><view class="popup">p</view></root-portal>'), { on: false });
    const popup = page.find('.popup');
    expect(parentsOf(popup)).toContain('box');
    await page.set({ on: true });
    expect(parentsOf(popup)).not.toContain('box');
    await page.set({ on: false });
    expect([page.find('.popup'), parentsOf(popup).includes('box')]).toEqual([popup, true]);
  });

  it('takes its content with it when it goes, and when all goes', async () => {
    page = await mountWxml(
      '<block wx:if="{{all}}"><view wx:if="{{on}}"><root-portal><view wx:for="{{rows}}" class="popup">p</view></root-portal></view></block>',
      { all: true, on: true, rows: [1, 2] },
    );
    expect(page.root.querySelectorAll('.popup')).toHaveLength(2);
    await page.set({ rows: [1, 2, 3] });
    expect(page.root.querySelectorAll('.popup')).toHaveLength(3);
    await page.set({ on: false });
    expect(page.root.innerHTML).toBe('');
    await page.set({ on: true });
    expect(page.root.querySelectorAll('.popup')).toHaveLength(3);
    await page.set({ all: false });
    expect(page.root.innerHTML).toBe('');
  });

  it('sends events the way that the template has, not the document', async () => {
    page = await mountWxml(
      '<view id="outer" bindtap="outer"><view><root-portal><view id="inner" class="popup" data-n="{{n}}" bindtap="inner"><text class="deep">x</text></view></root-portal></view></view>',
      { n: 5 },
    );
    await page.tap('.deep');
    expect(
      page.events[0]?.deliveries.map(({ handler, target, currentTarget }) => [handler, target.id, currentTarget.dataset]),
    ).toEqual([
      ['inner', '', { n: 5 }],
      ['outer', '', {}],
    ]);
  });

  it('keeps the styles, events and queries of the component that wrote it', async () => {
    mounted = await mountComponents(
      {
        page: { wxml: '<view><pop/></view>' },
        pop: { wxml: '<root-portal><view class="x" id="i" bindtap="t">p</view></root-portal>' },
      },
      { 1: { path: 'page', children: [2] }, 2: { path: 'pop' } },
    );
    const element = mounted.root.querySelector('.pop--x') as HTMLElement;
    expect([element.id, element.parentElement?.parentElement]).toEqual(['pop--i', mounted.root]);
    const queries = [{ scope: 2, selector: '#i', all: false, fields: { id: true } }];
    expect(await mounted.logic.call(CHANNELS.render, 'selectorQuery', { queries })).toMatchObject([{ id: 'i' }]);
  });

  it('keeps the fields in it among those of their form', async () => {
    page = await mountWxml(
      '<form bindsubmit="submit"><root-portal><input name="a" value="1"/><button form-type="submit" class="go">Go</button></root-portal></form>',
    );
    await page.tap('.go');
    expect(page.details()).toContainEqual(['submit', expect.objectContaining({ value: { a: '1' } })]);
  });
});
