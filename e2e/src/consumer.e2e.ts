import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Frame, type Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { installConsumer } from './consumer/install-consumer.ts';
import { serveStatic } from './consumer/serve-static.ts';

test('packed packages install without scripts into an empty Vite project and open a mini-program with the README example', {
  timeout: 240_000,
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dinghy-consumer-'));
  const site = await serveStatic(await installConsumer(folder));
  const browser = await chromium.connect(inject('browserEndpoint'));
  const page = await browser.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  try {
    await page.goto(site.url);
    const view = await frameShowing(page, '.greeting');
    expect(await view.textContent('.greeting')).toBe('Ahoy 0');
    // A tap while the launch screen still fades is the launch screen's; a person would tap again, too.
    await expect
      .poll(
        async () => {
          await view.click('.greeting');
          return view.textContent('.greeting');
        },
        { timeout: 20_000, interval: 300 },
      )
      .toMatch(/^Ahoy [1-9]/);
    expect(problems).toEqual([]);
  } finally {
    await page.close();
    await browser.close();
    site.close();
    await rm(folder, { recursive: true, force: true });
  }
});

async function frameShowing(page: Page, selector: string): Promise<Frame> {
  for (let waitedMs = 0; waitedMs < 20_000; waitedMs += 50) {
    for (const frame of page.frames()) if (await frame.$(selector).catch(() => null)) return frame;
    await page.waitForTimeout(50);
  }
  throw new Error(`Nothing shows ${selector}.`);
}
