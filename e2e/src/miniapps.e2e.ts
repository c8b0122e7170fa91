// A W3C MiniApp package (e2e/miniapps/) in the sandbox: HTML as a page, states of its lifecycle, taps, pictures.

import { afterEach, describe, expect, it } from 'vitest';
import { type OpenHost, openHost } from './browser/open-host.ts';
import { driveMiniProgram } from './driver/mini-program.ts';

let host: OpenHost;
afterEach(() => host.close());

describe('A MiniApp package', () => {
  it('opens, tells its states, and answers taps', async () => {
    host = await openHost({ device: 'phone', path: '#/open/miniapp-counter' });
    const app = driveMiniProgram(host.page);
    await app.expectText('launched pages/home/home, shown, page shown');
    await app.expectText('0 taps');
    await app.tap('wx-button');
    await app.expectText('1 taps');

    const view = await app.view('wx-h1');
    const heading = await view.locator('wx-h1').evaluate((element) => {
      const { color, display, fontSize } = getComputedStyle(element);
      return { color, display, fontSize };
    });
    expect(heading).toEqual({ color: 'rgb(0, 128, 128)', display: 'block', fontSize: '32px' });
    await host.screenshot('miniapp');
    expect(host.problems).toEqual([]);
  });
});
