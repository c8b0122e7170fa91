import { afterEach, describe, expect, it } from 'vitest';
import { type OpenHost, openHost } from './browser/open-host.ts';
import { driveMiniProgram } from './driver/mini-program.ts';

let host: OpenHost;
afterEach(() => host.close());

describe('A mini-program that throws', () => {
  it('keeps its page, tells App.onError, and tells the host', async () => {
    host = await openHost({ device: 'phone', path: '#/open/throws' });
    const app = driveMiniProgram(host.page);
    await app.expectText('onLoad fell over');
    await app.tap('wx-button >> nth=0');
    await app.expectText('Tapped 1');

    await app.tapText('Throw in a handler');
    await app.expectText('undefinedFunction is not defined');
    await app.tapText('Throw in a timer');
    await app.expectText('timer fell over');
    await app.tapText('Reject');
    await app.expectText('rejected: nobody listens');
    await app.tap('wx-button >> nth=0');
    await app.expectText('Tapped 2');
    await host.screenshot('throws');
    expect(host.warnings.join('\n')).toContain('onLoad fell over');
  });

  it('lives on when a page module throws while it is opened', async () => {
    host = await openHost({ device: 'phone', path: '#/open/throws' });
    const app = driveMiniProgram(host.page);
    await app.expectText('Tapped 0');
    await app.tapText('Open the other page');
    await expect.poll(() => host.warnings.join('\n')).toContain('the module fell over');
    await host.screenshot('throws-module');
    await app.back();
    await app.tap('wx-button >> nth=0');
    await app.expectText('Tapped 1');
  });
});

describe('A page view that dies', () => {
  it('is replaced by one that shows the same, and observes the same, while the app lives on', async () => {
    host = await openHost({ device: 'phone', path: '#/open/throws' });
    const app = driveMiniProgram(host.page);
    await app.tap('wx-button >> nth=0');
    await app.expectText('Tapped 1');
    await app.tapText('Observe');
    await app.expectText('Seen 1');
    const dead = await app.view();
    // Nobody answers the watchdog from there any more; it takes ten seconds to be sure.
    await dead.evaluate(() => window.location.replace('about:blank'));
    await expect.poll(() => dead.isDetached(), { timeout: 20_000 }).toBe(true);
    await app.expectText('Tapped 1');
    await app.expectText('Seen 2');
    await app.tap('wx-button >> nth=0');
    await app.expectText('Tapped 2');
    expect(host.problems).toEqual([]);
  });
});
