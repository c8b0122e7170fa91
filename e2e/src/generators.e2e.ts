// What other people's tools make of a project, in the real sandbox: a page that counts taps and a list whose rows are
// components that go when they are tapped. How it was made: packages/compiler/generators/.

import { afterEach, describe, expect, it } from 'vitest';
import { type OpenHost, openHost } from './browser/open-host.ts';
import { driveMiniProgram } from './driver/mini-program.ts';

let host: OpenHost;
afterEach(() => host.close());

describe.each(['taro', 'uni-app', 'mpx'])('A mini-program made by %s', (tool) => {
  it('renders, and answers taps on its own elements and on its components', async () => {
    host = await openHost({ device: 'phone', path: `#/open/made-by-${tool}` });
    const app = driveMiniProgram(host.page);
    await app.expectText('0 taps');
    const view = await app.view('text=two');
    expect(await view.locator('wx-page').innerText()).not.toContain('tapped');

    await app.tap('wx-button');
    await app.expectText('1 taps');
    await app.expectText('tapped');
    await app.tap('wx-button');
    await app.expectText('2 taps');

    await app.tapText('one');
    await expect.poll(() => view.locator('text="one"').count()).toBe(0);
    expect(await view.locator('text="two"').count()).toBe(1);
    await host.screenshot(`made-by-${tool}`);
    expect(host.problems).toEqual([]);
  });
});
