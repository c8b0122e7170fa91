// 750rpx are as wide as the view, whatever the view's width: in sheets, which the compiler converts, and in styles that are
// written when the page runs.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenHost, openHost } from './browser/open-host.ts';
import { driveMiniProgram } from './driver/mini-program.ts';

/** Browsers lay out in 64ths of a pixel. */
const GRID_PX = 1 / 64;

describe('Lengths in rpx', () => {
  let host: OpenHost;
  beforeAll(async () => {
    host = await openHost({ device: 'phone', path: `#/open/gallery?path=${encodeURIComponent('demos/styles/styles')}` });
  });
  afterAll(() => host.close());

  it.each([320, 375, 414, 768])('are their share of %d pixels', async (width) => {
    await host.page.setViewportSize({ width, height: 900 });
    const view = await driveMiniProgram(host.page).view('#half');
    const measure = () =>
      view.evaluate(() => {
        const sizeOf = (css: string) => document.querySelector(css)?.getBoundingClientRect();
        return [innerWidth, sizeOf('#half')?.width ?? 0, sizeOf('#inline')?.width ?? 0, sizeOf('#hair')?.height ?? 0];
      });
    await expect.poll(measure).toContain(width);
    const [, half = 0, inline = 0, hair = 0] = await measure();
    for (const [share, expected] of [
      [half, width / 2],
      [inline, width / 2],
      [hair, width / 750],
    ] as const) {
      expect(Math.abs(share - expected)).toBeLessThanOrEqual(GRID_PX);
    }
    expect(half).toBe(inline);
    expect(host.problems).toEqual([]);
  });
});
