import { CHANNELS } from '@dinghy/bridge-protocol';
import { afterEach, describe, expect, it } from 'vitest';
import { pack as refresh } from '../packs/refresh.ts';
import { type MountedPage, mount } from '../testing/mount.ts';

let page: MountedPage;
afterEach(() => page.dispose());

const indicator = (): HTMLElement => document.querySelector('.dinghy-refresh') as HTMLElement;
const asked = (): boolean => page.messages.some(({ name }) => name === 'pagePullDownRefresh');

/** A finger that goes that far down from the page's top. */
function pull(distance: number): void {
  const touch = (type: string, clientY: number): void => {
    const event = new Event(type, { bubbles: true, cancelable: true });
    const touches = [{ identifier: 0, clientX: 0, clientY, target: page.root }];
    Object.assign(event, { touches, changedTouches: touches, targetTouches: touches });
    page.root.dispatchEvent(event);
  };
  touch('touchstart', 0);
  touch('touchmove', distance);
  touch('touchend', distance);
}

describe('pull-down refresh', () => {
  it('asks the logic layer when a page that has it is pulled far enough', async () => {
    page = await mount({ page: {}, init: { enablePullDownRefresh: true }, packs: { refresh } }, {});
    pull(20);
    await page.settle();
    expect(asked()).toBe(false);
    pull(200);
    await page.settle();
    expect(asked()).toBe(true);
    expect(indicator().classList.contains('dinghy-refreshing')).toBe(true);
  });

  it('leaves a page alone that has it not', async () => {
    page = await mount({ page: {}, packs: { refresh } }, {});
    pull(200);
    await page.settle();
    expect(asked()).toBe(false);
  });

  it('begins when it is told to, also on a page that cannot be pulled, and ends when it is told to', async () => {
    page = await mount({ page: {}, packs: {} }, {});
    page.host.sendEvent(CHANNELS.lifecycle, 'startPullDownRefresh', {});
    page.host.sendEvent(CHANNELS.lifecycle, 'stopPullDownRefresh', {});
    for (let turn = 0; turn < 500 && !asked(); turn++) await new Promise((resolve) => setTimeout(resolve));
    expect(asked()).toBe(true);
    expect(indicator().classList.contains('dinghy-refreshing')).toBe(false);
  });

  it('comes to a page that is shown already', async () => {
    page = await mount({ page: {}, init: { enablePullDownRefresh: true }, packs: {} }, {});
    for (let turn = 0; turn < 500 && indicator().childElementCount === 0; turn++)
      await new Promise((resolve) => setTimeout(resolve));
    pull(200);
    await page.settle();
    expect(asked()).toBe(true);
  });
});
