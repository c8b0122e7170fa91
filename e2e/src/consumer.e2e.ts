import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { installConsumer } from './consumer/install-consumer.ts';
import { serveStatic } from './consumer/serve-static.ts';
import { driveMiniProgram } from './driver/mini-program.ts';

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
    const app = driveMiniProgram(page);
    await app.expectText('Ahoy 0');
    await app.tap('.greeting');
    await app.expectText('Ahoy 1');
    expect(problems).toEqual([]);
  } finally {
    await page.close();
    await browser.close();
    site.close();
    await rm(folder, { recursive: true, force: true });
  }
});
