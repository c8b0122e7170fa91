import { afterEach, describe, expect, it } from 'vitest';
import { type Device, type OpenHost, openHost } from './browser/open-host.ts';
import { driveMiniProgram } from './driver/mini-program.ts';

let host: OpenHost;
afterEach(() => host.close());

describe('The bank', () => {
  it.each<[Device, boolean]>([
    ['phone', false],
    ['phone', true],
    ['desktop', false],
    ['desktop', true],
  ])('shows its sections on a %s, dark: %s', async (device, dark) => {
    host = await openHost({ device, dark });
    await host.page.getByText('Everything together').waitFor();
    await host.screenshot('bank-overview');
    await host.page.getByRole('link', { name: 'Activity' }).first().click();
    await host.page.getByText('Yesterday').waitFor();
    await host.screenshot('bank-activity');
    await host.page.getByRole('link', { name: 'Lifestyle' }).first().click();
    await host.page.getByText('For you this week').waitFor();
    await host.page.waitForFunction(() => [...document.images].every((image) => image.complete));
    await host.screenshot('bank-lifestyle');
    const overflow = await host.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(host.problems).toEqual([]);
  });

  it('opens a page of a mini-program from an address', async () => {
    host = await openHost({
      device: 'desktop',
      path: `#/open/tideline?path=${encodeURIComponent('pages/product/product?id=quiet-lamp')}`,
    });
    await driveMiniProgram(host.page).expectText('A lamp for the last hour of the day');
    await host.screenshot('bank-deep-link');
    expect(host.problems).toEqual([]);
  });

  it('opens and closes a mini-program with the keyboard alone, and gives the focus back', async () => {
    host = await openHost({ device: 'desktop', path: '#/lifestyle' });
    await host.page.locator('[data-app="gallery"]').focus();
    await host.page.keyboard.press('Enter');
    await driveMiniProgram(host.page).expectText('Component gallery');
    await host.page.getByRole('button', { name: 'Close' }).focus();
    await host.page.keyboard.press('Enter');
    await host.page.locator('.mini').waitFor({ state: 'hidden' });
    expect(await host.page.evaluate(() => document.activeElement?.getAttribute('data-app'))).toBe('gallery');
    expect(host.problems).toEqual([]);
  });

  it('says so when a mini-program does not exist', async () => {
    host = await openHost({ device: 'phone', path: '#/open/nothing-here' });
    await host.page.locator('.mini--open').waitFor();
    await host.page.getByText('CONTAINER_SOURCE_UNREADABLE').waitFor();
    await host.screenshot('bank-unknown-mini-program');
  });
});
