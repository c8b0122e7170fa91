// What other people's tools make of a project, in the real sandbox: a page that counts taps and a list whose rows are
// components that go when they are tapped; and a page with a parameter, timers, a field, a switch and content given to others. How
// it was made: packages/compiler/generators/.

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

  it('goes to a page with a parameter, which has timers, a field, a switch and what it gives to its components', async () => {
    host = await openHost({ device: 'phone', path: `#/open/made-by-${tool}` });
    const app = driveMiniProgram(host.page);
    await app.tapText('Open');
    await app.expectText(/detail 7.*ticks 3.*ready/);
    await app.fill('.field input', 'hello');
    await app.expectText('said HELLO');
    await app.expectText('it is off');
    await app.tap('wx-switch');
    await app.expectText('it is on');
    await SPECIAL[tool]?.(app);
    await host.screenshot(`made-by-${tool}-detail`);

    await app.back();
    await app.expectText('0 taps');
    expect(host.problems).toEqual([]);
  });
});

/** What only one of them has. */
const SPECIAL: Readonly<Record<string, (app: ReturnType<typeof driveMiniProgram>) => Promise<void>>> = {
  async taro(app) {
    await app.expectText('forty levels down');
    await app.tapText('In a wrapper');
    await app.expectText('ready,wrapped');
  },
  async 'uni-app'(app) {
    await app.expectText('Titled 7');
    await app.tapText('1: b');
    await app.expectText('ready,on,7 b');
  },
  async mpx(app) {
    await app.expectText('dynamic');
    await app.tapText('styled');
    await app.expectText('ready on inline tap');
  },
};
