import { afterEach, describe, expect, it } from 'vitest';
import { type OpenHost, openHost } from './browser/open-host.ts';
import { driveMiniProgram, type MiniProgram } from './driver/mini-program.ts';

let host: OpenHost;
afterEach(() => host.close());

async function open(path = ''): Promise<MiniProgram> {
  host = await openHost({ device: 'phone', path: `#/open/tabs${path}` });
  return driveMiniProgram(host.page);
}

const chosenTab = async (app: MiniProgram): Promise<string> => {
  const view = await app.view('wx-custom-tab-bar');
  return (await view.locator('wx-custom-tab-bar [class*="--chosen"]').allInnerTexts()).join();
};

describe('A custom tab bar', () => {
  it('switches tabs, and shows on each page which one is open', async () => {
    const app = await open();
    await app.expectText('Home, shown 1');
    await expect.poll(() => chosenTab(app)).toBe('Home');
    await app.tap('wx-custom-tab-bar >> text="Mine"');
    await app.expectText('Mine, shown 1');
    await expect.poll(() => chosenTab(app)).toBe('Mine');
    await host.screenshot('tabs-custom');
    await app.tap('wx-custom-tab-bar >> text="Home"');
    await app.expectText('Home, shown 2');
    await expect.poll(() => chosenTab(app)).toBe('Home');
    expect(host.problems).toEqual([]);
  });
});

describe('A component of a subpackage', () => {
  it('replaces its placeholder on the open page when its package has come, with its properties, styles and events', async () => {
    const app = await open();
    await host.page.route(/\/files\//, async (route) => {
      // Slow enough for the placeholder to be seen.
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue();
    });
    await app.expectText('Home, shown 1');
    await app.tapText('Show the panel');
    await app.expectText('Waiting for the panel');
    await app.expectText('Panel: From the page');
    const view = await app.view('wx-panel');
    expect(await view.locator('wx-waiting').count()).toBe(0);
    expect(await view.locator('[class*="--panel-title"]').evaluate((node) => getComputedStyle(node).color)).toBe(
      'rgb(10, 20, 30)',
    );
    await app.tapText('Say it');
    await app.expectText('The panel says From the page');
    await host.screenshot('tabs-placeholder');
    expect(host.problems).toEqual([]);
  });
});

describe('A package', () => {
  it('of an independent subpackage starts without the main package and its app, which come when they are needed', async () => {
    const app = await open('?path=alone/pages/start/start');
    await app.expectText('Alone with no app');
    await app.tapText('To more');
    await app.expectText('More');
    await app.back();
    await app.expectText('Alone with launched 1 from alone/pages/start/start');
    expect(host.problems).toEqual([]);
  });

  it('is fetched ahead where the preload rule of the page says so', async () => {
    const app = await open();
    await app.expectText('Home, shown 1');
    const fetched: string[] = [];
    host.page.on('request', (request) => {
      if (request.url().includes('/files/')) fetched.push(request.url());
    });
    await app.tap('wx-custom-tab-bar >> text="Mine"');
    // Script, structure and views of the subpackage.
    await expect.poll(() => fetched.length).toBe(3);
    expect(host.problems).toEqual([]);
  });
});

describe('The window', () => {
  it('is measured as it is now, and tells of changes', async () => {
    const app = await open();
    await app.expectText('Home, shown 1');
    await app.tapText('Measure');
    await app.expectText('Size 375 x');
    await host.page.setViewportSize({ width: 340, height: 600 });
    await app.expectText('resized 340 x true');
    await app.tapText('Measure');
    await app.expectText('Size 340 x');
    expect(host.problems).toEqual([]);
  });

  it('has the colours that the page sets', async () => {
    const app = await open();
    await app.expectText('Home, shown 1');
    await app.tapText('Paint');
    await app.expectText('Painted');
    const view = await app.view();
    const colours = (): Promise<string[]> =>
      view.evaluate(() => {
        const refresh = document.querySelector<HTMLElement>('.dinghy-refresh') as HTMLElement;
        return [
          getComputedStyle(document.documentElement).backgroundColor,
          getComputedStyle(refresh).backgroundColor,
          getComputedStyle(refresh).color,
        ];
      });
    await expect.poll(colours).toEqual(['rgb(255, 238, 221)', 'rgb(17, 34, 51)', 'rgb(255, 255, 255)']);
    expect(host.problems).toEqual([]);
  });
});
