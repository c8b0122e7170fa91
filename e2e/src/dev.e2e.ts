// `dinghy dev` as it is installed, with its simulator in a browser: what is written to a file is on the screen a moment later.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { driveMiniProgram, type MiniProgram } from './driver/mini-program.ts';
import { type Simulator, startSimulator } from './driver/start-simulator.ts';

const PROJECT = {
  'app.json': '{"pages":["home","other"],"window":{"navigationBarTitleText":"Dev"}}',
  'app.js': 'App({})',
  'home.wxml': '<view class="line" bindtap="count">tapped {{times}}</view>',
  'home.js': "Page({ data: { times: 0 }, count() { this.setData({ times: this.data.times + 1 }); console.log('counted') } })",
  'home.wxss': '.line { padding: 40rpx }',
  'other.wxml': '<view>the other page</view>',
  'other.js': 'Page({})',
};

let root: string;
let simulator: Simulator;
let page: Page;
let app: MiniProgram;
const problems: string[] = [];

const write = (name: string, text: string): void => writeFileSync(join(root, name), text);

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'dinghy-dev-'));
  mkdirSync(root, { recursive: true });
  for (const [name, text] of Object.entries(PROJECT)) write(name, text);
  simulator = await startSimulator(root);
  const browser = await chromium.connect(inject('browserEndpoint'));
  page = await (await browser.newContext({ viewport: { width: 1200, height: 800 } })).newPage();
  app = driveMiniProgram(page);
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  await page.goto(simulator.url);
});

afterAll(async () => {
  await page?.context().close();
  simulator?.stop();
  rmSync(root, { recursive: true, force: true });
});

describe('dinghy dev', () => {
  it('shows the program, which works, and its console', async () => {
    await app.expectText('tapped 0');
    await app.tap('.line');
    await app.expectText('tapped 1');
    await page.locator('#console li', { hasText: 'counted' }).waitFor();
    expect(await page.locator('#findings').innerText()).toBe('Nothing to say about this build.');
  });

  it('shows what is written to a file', async () => {
    write('home.wxml', '<view class="line" bindtap="count">changed {{times}}</view>');
    await app.expectText('changed 0');
    expect(await page.locator('#status').innerText()).toMatch(/^Build 2, \d+ ms$/);
  });

  it('shows what is wrong, and goes on when it is mended', async () => {
    write('home.js', 'Page({ data: { times: 0 ');
    await page.locator('#findings li[data-kind="error"]', { hasText: 'home.js:1' }).waitFor();
    expect(await page.locator('#status').innerText()).toContain('1 error');
    write('home.js', PROJECT['home.js']);
    await app.expectText('changed 0');
    await page.locator('#findings', { hasText: 'Nothing to say' }).waitFor();
  });

  it('keeps the page that is chosen when the program is built again', async () => {
    await page.locator('#page').selectOption('other');
    await app.expectText('the other page');
    write('other.wxml', '<view>another text</view>');
    await app.expectText('another text');
    expect(page.url()).toContain('#page=other');
  });

  it('shows where in the source a program failed', async () => {
    write('fail.ts', 'interface Nothing {}\n\nexport function fail(): never {\n  throw new Error("on purpose");\n}\n');
    write('other.js', "import { fail } from './fail';\n\nPage({ onLoad() { fail() } });\n");
    const line = page.locator('#console li[data-kind="error"]', { hasText: 'on purpose' });
    await line.waitFor();
    expect(await line.innerText()).toMatch(/at fail \(fail\.ts:4:9\)\n.*\(other\.js:3:19\)/);
  });

  it('leaves no error on the console of its page', () => {
    expect(problems).toEqual([]);
  });
});
