import { afterEach, describe, expect, it, vi } from 'vitest';
import { type BuiltInPage, mountWxml } from '../../testing/built-ins.ts';

let page: BuiltInPage;
afterEach(() => {
  page.dispose();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('list-view', () => {
  it('has the room at its edges that the page asks for', async () => {
    page = await mountWxml('<list-view padding="{{[1, 2, 3, 4]}}"><view/></list-view>');
    expect(page.find('wx-list-view').style.padding).toBe('1px 2px 3px 4px');
  });
});

describe('grid-view', () => {
  const columns = (): string => page.find('wx-grid-view').style.getPropertyValue('--wx-columns');

  it('has as many columns as it is told, or as fit', async () => {
    vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(320);
    page = await mountWxml(
      '<grid-view cross-axis-count="{{count}}" max-cross-axis-extent="{{extent}}" cross-axis-gap="10" main-axis-gap="{{gap}}"><view/></grid-view>',
      { count: 3, extent: 0, gap: 4 },
    );
    expect(columns()).toBe('3');
    expect(page.find('wx-grid-view').style.gap).toBe('4px 10px');
    await page.set({ extent: 100 });
    expect(columns()).toBe('3');
    await page.set({ extent: 50 });
    expect(columns()).toBe('6');
  });

  it.each([-3, 0, 1e9])('has at least one column and never countless ones: %s', async (count) => {
    page = await mountWxml(`<grid-view cross-axis-count="${count}" main-axis-gap="-5"><view/></grid-view>`);
    expect(Number(columns())).toBeGreaterThan(0);
    expect(Number(columns())).toBeLessThanOrEqual(100);
  });

  it('puts the items of a masonry under each other, also after the page has styled them anew', async () => {
    vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(200);
    vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(30);
    page = await mountWxml(
      '<grid-view type="masonry" main-axis-gap="5"><view wx:for="{{3}}" wx:key="*this" style="color: {{colour}}"/></grid-view>',
      { colour: 'red' },
    );
    const places = (): string[] => [...page.find('wx-grid-view').children].map((item) => (item as HTMLElement).style.translate);
    expect(places()).toEqual(['0px 0px', '100px 0px', '0px 35px']);
    await page.set({ colour: 'blue' });
    expect(places()).toEqual(['0px 0px', '100px 0px', '0px 35px']);
    expect(page.find('wx-grid-view').style.height).toBe('65px');
  });
});

describe('list-builder', () => {
  it.each([
    ['child-count="{{200}}" child-height="{{80}}"', '16000px'],
    ['child-count="{{1e9}}" child-height="{{80}}"', '10000000px'],
    ['child-height="{{80}}"', ''],
  ])('has room for all rows with %s', async (attributes, height) => {
    page = await mountWxml(`<list-builder list="{{[1]}}" ${attributes}><view slot:item/></list-builder>`);
    expect(page.find('wx-list-builder').style.minHeight).toBe(height);
  });

  it('looks as far beyond its scroll view as cache-extent says', async () => {
    const watched: unknown[] = [];
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        constructor(_: unknown, { root, rootMargin }: { root?: Element; rootMargin: string }) {
          watched.push([root?.localName, rootMargin]);
        }
        observe(): void {}
        disconnect(): void {}
      },
    );
    page = await mountWxml(
      '<scroll-view scroll-y cache-extent="300"><list-builder list="{{[1]}}"><view slot:item/></list-builder></scroll-view>',
    );
    expect(watched).toEqual([['wx-scroll-view', '300px 0px']]);
  });

  it('makes a row for each item, and tells which come near the screen', async () => {
    let seen: (entries: readonly { target: Element; isIntersecting: boolean }[]) => void = () => undefined;
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        constructor(callback: typeof seen) {
          seen = callback;
        }
        observe(): void {}
        unobserve(): void {}
        disconnect(): void {}
      },
    );
    page = await mountWxml(
      `<list-builder list="{{rows}}" child-height="80" binditembuild="b" binditemdispose="d">
         <view slot:item slot:index>{{index}} {{item}}</view></list-builder>`,
      { rows: ['a', 'b'] },
    );
    const rows = [...page.find('wx-list-builder').children];
    expect(rows.map(({ textContent }) => textContent)).toEqual(['0 a', '1 b']);
    const second = rows[1] as Element;
    seen([{ target: second, isIntersecting: true }]);
    seen([{ target: second, isIntersecting: true }]);
    seen([{ target: second, isIntersecting: false }]);
    await page.settle();
    expect(page.details()).toEqual([
      ['itembuild', { index: 1 }],
      ['itemdispose', { index: 1 }],
    ]);
  });
});
