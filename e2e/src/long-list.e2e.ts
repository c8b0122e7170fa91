// A list of 100,000 items of which the view is sent what it can show soon: whoever scrolls, by whatever means, finds all of it.

import type { Frame } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type OpenHost, openHost } from './browser/open-host.ts';
import { driveMiniProgram, type MiniProgram } from './driver/mini-program.ts';

const COUNT = 100_000;
const ROW_HEIGHT = 40;
/** For as many rows as there are, on a machine with other work. */
const FAR_MS = 40_000;
/** For that, and for changing the list then: each step goes through all rows. */
const FAR_TEST_MS = 150_000;

let host: OpenHost;
let miniProgram: MiniProgram;
let view: Frame;

beforeEach(async () => {
  host = await openHost({ device: 'phone', path: '#/open/long-list' });
  miniProgram = driveMiniProgram(host.page);
  view = await miniProgram.view('.row');
  await waitForHeight();
});
afterEach(async () => {
  expect(host.problems).toEqual([]);
  await host.close();
});

const text = (selector: string): Promise<string | null> => view.locator(selector).first().textContent();
const rowCount = (): Promise<number> => view.locator('.row').count();
const list = (): ReturnType<Frame['locator']> => view.locator('#list');

/** The scroll bar is right as soon as the first rows have been measured. */
async function waitForHeight(): Promise<void> {
  await view.waitForFunction((height) => document.querySelector('#list')?.scrollHeight === height, COUNT * ROW_HEIGHT);
}

/** Text of the rows that are seen, once the last of them is that one. */
async function seenUpTo(last: number): Promise<readonly string[]> {
  const seen = await view.waitForFunction(
    (wanted) => {
      const scroller = document.querySelector('#list') as HTMLElement;
      const { top, bottom } = scroller.getBoundingClientRect();
      const rows: string[] = [];
      for (
        let row = scroller.querySelector('wx-list-rest')?.previousElementSibling ?? scroller.querySelector('.row:last-child');
        row;
        row = row.previousElementSibling
      ) {
        const rect = row.getBoundingClientRect();
        if (rect.bottom <= top) break;
        if (rect.top < bottom && rect.bottom > top) rows.unshift(row.textContent ?? '');
      }
      return rows.at(-1)?.startsWith(`${wanted}: `) && rows;
    },
    last,
    { timeout: FAR_MS },
  );
  return seen.jsonValue() as Promise<readonly string[]>;
}

describe('A list of 100,000 items', () => {
  it('opens with its first rows, and all of its height', async () => {
    expect(await text('#count')).toBe(String(COUNT));
    expect(await text('.row')).toBe('0: Name 0');
    expect(await rowCount()).toBeLessThan(500);
    await host.screenshot('long-list');
  });

  it('has more and more rows for a wheel, and tells which was tapped', async () => {
    await list().hover();
    for (let turn = 0; turn < 40; turn += 1) {
      await host.page.mouse.wheel(0, 2000);
      await view.waitForTimeout(50);
    }
    await view.waitForFunction(() => (document.querySelector('#list')?.scrollTop ?? 0) >= 79_000);
    await view.locator('.row').nth(1990).waitFor({ timeout: FAR_MS });
    expect(await rowCount()).toBeLessThan(5000);
    await view.locator('.row').nth(1990).tap();
    await view.getByText('item-1990 at 1990, Name 1990').waitFor();
  });

  it('goes to where the page says, half way', async () => {
    await miniProgram.tap('#middle');
    await seenUpTo(COUNT / 2 + 12);
    await view.getByText(`${COUNT / 2}: Name ${COUNT / 2}`).tap();
    await view.getByText(`item-${COUNT / 2} at ${COUNT / 2}, Name ${COUNT / 2}`).waitFor();
  });

  it('goes to its end where the page says so, and follows its data there', { timeout: FAR_TEST_MS }, async () => {
    await miniProgram.tap('#end');
    const seen = await seenUpTo(COUNT - 1);
    expect(seen).toHaveLength(13);
    expect(await rowCount()).toBe(COUNT);
    await view.getByText(`: Name ${COUNT - 3}`).tap();
    await view.getByText(`item-${COUNT - 3} at ${COUNT - 3}, Name ${COUNT - 3}`).waitFor();
    await miniProgram.tap('#rename');
    await view.getByText(`${COUNT - 3}: Renamed`).waitFor();
    await miniProgram.tap('#drop');
    await view.getByText(`${COUNT - 4}: Renamed`).waitFor();
    expect([await text('#count'), await text('.row')]).toEqual([String(COUNT - 1), '0: Name 1']);
    await view.getByText(`${COUNT - 4}: Renamed`).tap();
    await view.getByText(`item-${COUNT - 3} at ${COUNT - 4}, Renamed`).waitFor();
    await host.screenshot('long-list-end');
  });

  it('is at its end after the End key', { timeout: FAR_TEST_MS }, async () => {
    await list().focus();
    await host.page.keyboard.press('End');
    await seenUpTo(COUNT - 1);
    await view.getByText(`: Name ${COUNT - 2}`).tap();
    await view.getByText(`item-${COUNT - 2} at ${COUNT - 2}, Name ${COUNT - 2}`).waitFor();
  });

  it('is right where it is changed before anybody has scrolled', async () => {
    await view.locator('.row').first().tap();
    await view.getByText('item-0 at 0, Name 0').waitFor();
    await miniProgram.tap('#rename');
    await view.getByText('0: Renamed').waitFor();
    await miniProgram.tap('#drop');
    await view.getByText('0: Name 1', { exact: true }).waitFor();
    expect(await text('#count')).toBe(String(COUNT - 1));
  });
});
