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

  it('opens from a link, with its texts in the user’s language and lengths of its drawing', async () => {
    host = await openHost({ device: 'phone', path: linkTo('bank://miniapp/miniapp-harbour/pages/home/home?from=link') });
    const app = driveMiniProgram(host.page);
    await app.expectText('Hello Ada');
    await app.expectText('one boat');
    await app.expectText('{"from":"link"}');
    await app.tap('wx-button');
    await app.expectText('2 boats');
    const view = await app.view('.bar');
    const share = await view.locator('.bar').evaluate((bar) => bar.getBoundingClientRect().width / innerWidth);
    expect(share).toBeCloseTo(300 / 375, 2);
    await host.screenshot('miniapp-harbour');
    expect(host.problems).toEqual([]);
  });

  it('opens on a widget, and on its start page where a link names a page that is not there', async () => {
    host = await openHost({ device: 'phone', path: linkTo('bank://miniapp/miniapp-harbour/widgets/tide') });
    await driveMiniProgram(host.page).expectText('12:40');
    await host.close();
    host = await openHost({ device: 'phone', path: linkTo('bank://miniapp/miniapp-harbour/pages/gone') });
    await driveMiniProgram(host.page).expectText('Hello Ada');
  });

  it('is not opened by the link of another host', async () => {
    host = await openHost({ device: 'phone', path: linkTo('https://evil.example/miniapp/miniapp-harbour') });
    await expect.poll(() => host.warnings.join()).toContain('LINK_FOREIGN');
    expect(await host.page.locator('.mini__stage > *').count()).toBe(0);
  });
});

function linkTo(link: string): string {
  return `#/link/${encodeURIComponent(link)}`;
}
