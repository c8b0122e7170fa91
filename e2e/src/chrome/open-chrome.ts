// The fixture `chrome`, whose pages call what a test types and write down what they are told.

import { expect } from 'vitest';
import { type OpenHost, type OpenHostOptions, openHost } from '../browser/open-host.ts';
import { driveMiniProgram, type MiniProgram } from '../driver/mini-program.ts';

export interface ChromeFixture {
  readonly host: OpenHost;
  readonly app: MiniProgram;
  /** `wx[api](params)`, made by the page in front. */
  call(api: string, params?: Readonly<Record<string, unknown>>): Promise<void>;
  /** The same for a function that answers at once. */
  ask<Answer>(api: string): Promise<Answer>;
  /** What the page in front has written, the last first. */
  said(): Promise<readonly string[]>;
  /** Value of a style property of a part of the container's surface. */
  styleOf(selector: string, property: string): Promise<string>;
}

/** A phone with a notch, as safe areas are told for it. */
export const NOTCH = { top: 47, right: 0, bottom: 34, left: 0 } as const;

export async function openChrome(page = 'home', options: Partial<OpenHostOptions> = {}): Promise<ChromeFixture> {
  const path = encodeURIComponent(`pages/${page}/${page}`);
  const host = await openHost({ device: 'phone', path: `#/open/chrome?path=${path}`, ...options });
  const app = driveMiniProgram(host.page);
  await app.expectText('Run');
  // Nothing is pressed on a page that still fades in.
  await app.chrome('.launch-screen').waitFor({ state: 'hidden' });
  const said = async (): Promise<readonly string[]> => (await app.view()).locator('.log').allInnerTexts();
  const run = async (api: string, params: Readonly<Record<string, unknown>> = {}): Promise<void> => {
    await app.fill('input', JSON.stringify([api, params]));
    await app.tapText('Run');
  };
  return {
    host,
    app,
    said,
    async call(api, params) {
      await run(api, params);
    },
    async ask(api) {
      const before = (await said()).length;
      await run(api);
      await expect.poll(async () => (await said()).length).toBeGreaterThan(before);
      const text = (await said()).find((line) => line.startsWith(`${api} `)) ?? '';
      return JSON.parse(text.slice(api.length + 1));
    },
    styleOf: (selector, property) =>
      app.chrome(selector).evaluate((node, name) => getComputedStyle(node).getPropertyValue(name), property),
  };
}
