import { afterEach, describe, expect, it, vi } from 'vitest';
import { type BuiltInPage, mountWxml } from '../../testing/built-ins.ts';

let page: BuiltInPage;
afterEach(() => {
  page.dispose();
  vi.restoreAllMocks();
});

/** Tops and bottoms on the screen, by tag. */
let boxes: Readonly<Record<string, readonly [top: number, bottom: number]>> = {};

async function scrollTo(top: number, layout: typeof boxes): Promise<void> {
  boxes = layout;
  const scroller = page.find('wx-scroll-view');
  scroller.scrollTop = top;
  scroller.dispatchEvent(new Event('scroll'));
  await new Promise((resolve) => requestAnimationFrame(resolve));
  await page.settle();
}

async function mount(attributes = ''): Promise<void> {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const [top, bottom] = boxes[this.localName] ?? [0, 0];
    return { top, bottom } as DOMRect;
  });
  page = await mountWxml(
    `<scroll-view scroll-y type="custom"><sticky-section ${attributes}>
       <sticky-header offset-top="10" bindstickontopchange="s"><view>Head</view></sticky-header></sticky-section></scroll-view>`,
  );
}
const stuck = (): unknown[] =>
  page
    .details()
    .filter(([type]) => type === 'stickontopchange')
    .map(([, detail]) => detail);

describe('sticky-header', () => {
  it('stays at its offset from the top', async () => {
    await mount();
    expect(page.find('wx-sticky-header').style.top).toBe('10px');
  });

  it('tells when it has come to the top, and when it leaves it', async () => {
    await mount();
    await scrollTo(0, { 'wx-sticky-section': [10, 500], 'wx-sticky-header': [10, 50] });
    expect(stuck()).toEqual([]);
    await scrollTo(100, { 'wx-sticky-section': [-90, 400], 'wx-sticky-header': [10, 50] });
    await scrollTo(120, { 'wx-sticky-section': [-110, 380], 'wx-sticky-header': [10, 50] });
    expect(stuck()).toEqual([{ isStickOnTop: true }]);
    // Its section has pushed it out.
    await scrollTo(600, { 'wx-sticky-section': [-590, -100], 'wx-sticky-header': [-140, -100] });
    expect(stuck()).toEqual([{ isStickOnTop: true }, { isStickOnTop: false }]);
  });
});

describe('sticky-section', () => {
  it('has no box of its own where its headers are not to push each other', async () => {
    await mount('push-pinned-header="{{false}}"');
    expect(page.find('wx-sticky-section').hasAttribute('push-pinned-header')).toBe(false);
    await scrollTo(100, { 'wx-sticky-header': [10, 50] });
    expect(stuck()).toEqual([{ isStickOnTop: true }]);
  });

  it('has room at its edges', async () => {
    page = await mountWxml(
      '<sticky-section padding="{{[1, 2, 3, 4]}}"><sticky-header padding="{{[5, 0, 0, 0]}}"/></sticky-section>',
    );
    expect(page.find('wx-sticky-section').style.padding).toBe('1px 2px 3px 4px');
    expect(page.find('wx-sticky-header').style.padding).toBe('5px 0px 0px');
  });
});
