import { afterEach, describe, expect, it, vi } from 'vitest';
import { type BuiltInPage, mountWxml } from '../../testing/built-ins.ts';

let page: BuiltInPage;
afterEach(() => {
  page.dispose();
  vi.restoreAllMocks();
});

describe('share-element', () => {
  it('flies from its namesake in the page to its place in the container, and back', async () => {
    const flights: string[][] = [];
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
      const box = this.id === 'small' ? [10, 20, 50, 40] : [100, 200, 100, 80];
      return { left: box[0], top: box[1], width: box[2], height: box[3] } as DOMRect;
    });
    const timings: unknown[] = [];
    const animate = vi.fn(function (this: Element, frames: readonly { transform?: string }[], timing: unknown) {
      timings.push(timing);
      if (frames[0]?.transform !== undefined) flights.push([this.id, ...frames.map(({ transform }) => transform ?? '')]);
    });
    Object.assign(HTMLElement.prototype, { animate });
    page = await mountWxml(
      `<share-element id="small" key="a" transform/><share-element id="other" key="b" transform/>
       <page-container show="{{show}}" duration="0"><share-element id="large" key="a" transform easing-function="easeIn" duration="120"/></page-container>`,
      { show: false },
    );
    await page.set({ show: true });
    const there = 'translate(-90px, -180px) scale(0.5, 0.5)';
    expect(flights).toEqual([['large', there, 'none']]);
    expect(timings[0]).toEqual({ duration: 120, easing: 'ease-in' });
    await page.set({ show: false });
    expect(flights[1]).toEqual(['large', 'none', there]);
    delete (HTMLElement.prototype as { animate?: unknown }).animate;
  });
});
