// What the web host does for `wx` with the browser's own means: files that outlive a session, documents and downloads, the file
// picker, places, sockets, fonts, pictures. In the simulator of `dinghy dev`, whose rules are those of any host.

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium, type Frame, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openShadowRoots } from './browser/open-shadow-roots.ts';
import { driveMiniProgram, type MiniProgram } from './driver/mini-program.ts';
import { type Simulator, startSimulator } from './driver/start-simulator.ts';

const picture = fileURLToPath(new URL('../fixtures/chrome/icons/plain.png', import.meta.url));
/** Some font, which playwright brings for pages of its own. */
const fonts = fileURLToPath(new URL('../node_modules/playwright-core/lib/vite/traceViewer/', import.meta.url));
const font = join(fonts, readdirSync(fonts).find((name) => name.endsWith('.ttf')) ?? '');
const WAIT_MS = 8_000;

/** Each tap runs one of these; what it resolves with is shown. */
const ACTIONS: Readonly<Record<string, string>> = {
  keep: `fs.mkdirSync(root + '/notes', true); fs.writeFileSync(root + '/notes/a.txt', 'kept ä');
    return [fs.readFileSync(root + '/notes/a.txt', 'utf8'), fs.readdirSync(root + '/notes')]`,
  recall: `return [fs.readFileSync(root + '/notes/a.txt', 'utf8'), (await p(fs.stat)({ path: root + '/notes/a.txt' })).stats.size]`,
  download: `const { tempFilePath } = await p(wx.downloadFile)({ url: server + '/picture.png' });
    const { savedFilePath } = await p(wx.saveFile)({ tempFilePath });
    const { fileList } = await wx.getSavedFileList();
    const { width, type } = await wx.getImageInfo({ src: savedFilePath });
    const { tempFilePath: smaller } = await wx.compressImage({ src: savedFilePath, compressedWidth: 8 });
    return [fileList.some(({ filePath }) => filePath === savedFilePath), width, type, (await wx.getImageInfo({ src: smaller })).width]`,
  beside: `return (await wx.getImageInfo({ src: './beside.png' })).type`,
  picture: `await p(wx.downloadFile)({ url: server + '/picture.png', filePath: root + '/shown.png' });
    page.setData({ src: root + '/shown.png' }); return 'set'`,
  save: `const { tempFilePath } = await p(wx.downloadFile)({ url: server + '/picture.png' });
    return (await wx.saveImageToPhotosAlbum({ filePath: tempFilePath })).errMsg`,
  document: `fs.writeFileSync(root + '/bill.pdf', '%PDF-1.4 bill'); return (await wx.openDocument({ filePath: root + '/bill.pdf' })).errMsg`,
  table: `fs.writeFileSync(root + '/bill.xlsx', 'PK'); return (await wx.openDocument({ filePath: root + '/bill.xlsx' })).errMsg`,
  choose: `const { tempFiles: [file] } = await wx.chooseMessageFile({ count: 1, type: 'file', extension: ['txt'] });
    return [file.name, file.type, fs.readFileSync(file.path, 'utf8')]`,
  place: `const { latitude, longitude, accuracy } = await wx.getLocation({ type: 'wgs84' }); return [latitude, longitude, accuracy]`,
  fuzzy: `const { latitude, longitude } = await wx.getFuzzyLocation(); return [latitude, longitude]`,
  socket: `return await new Promise((resolve) => {
    const heard = []; const task = wx.connectSocket({ url: server.replace('http', 'ws') + '/chat' });
    task.onOpen(() => { heard.push('open'); task.send({ data: 'hello' }) });
    task.onMessage(({ data }) => { heard.push(data); task.close({ code: 3000, reason: 'done' }) });
    task.onClose(({ code }) => resolve([...heard, code])); task.onError(({ errMsg }) => heard.push(errMsg)) })`,
  denied: `return await new Promise((resolve) => wx.connectSocket({ url: 'wss://elsewhere.example/' }).onError(({ errMsg }) => resolve(errMsg)))`,
  font: `return await wx.loadFontFace({ family: 'Wide', global: true, source: 'url("' + server + '/wide.ttf")' })`,
  noFont: `return await wx.loadFontFace({ family: 'None', source: 'url("' + server + '/picture.png")' })`,
  preview: `return (await wx.previewMedia({ sources: [{ url: server + '/picture.png' }, { url: server + '/picture.png' }], current: 1 })).errMsg`,
  keyboard: `await wx.hideKeyboard(); return 'hidden'`,
  battery: `const { level, isCharging } = await wx.getBatteryInfo(); return [level, isCharging, wx.getBatteryInfoSync().level === level]`,
  performance: `return wx.getPerformance().getEntriesByType('navigation').map(({ name, path }) => [name, path])`,
  unserved: `return wx.openCustomerServiceChat({})`,
};

const PAGE = `
const p = (call) => (params) => new Promise((success, fail) => call({ ...params, success, fail }));
const root = wx.env.USER_DATA_PATH;
const fs = wx.getFileSystemManager();
const actions = {};
${Object.entries(ACTIONS)
  .map(([name, body]) => `actions.${name} = async (page, server) => { ${body} };`)
  .join('\n')}
Page({
  data: { said: '', src: '', names: ${JSON.stringify(Object.keys(ACTIONS))} },
  onLoad({ server }) { this.server = decodeURIComponent(server) },
  run({ currentTarget: { dataset: { name } } }) {
    this.setData({ said: '' });
    actions[name](this, this.server).then((answer) => answer, (error) => error.errMsg ?? String(error))
      .then((answer) => this.setData({ said: name + ' ' + JSON.stringify(answer) }));
  },
});`;

const PROJECT: Readonly<Record<string, string>> = {
  'app.json': '{"pages":["home","other"]}',
  'app.js': 'App({})',
  'home.js': PAGE,
  'home.wxml': `<view class="said">{{said}}</view><input class="field"/><image class="shown" src="{{src}}" bindload="" />
    <view wx:for="{{names}}" wx:key="*this" class="act-{{item}}" data-name="{{item}}" bindtap="run">{{item}}</view>
    <navigator class="on" url="/other">on</navigator>`,
  'other.wxml': '<view>other page</view>',
  'other.js': 'Page({})',
};

let root: string;
let simulator: Simulator;
let server: Server;
let origin: string;
let context: BrowserContext;
let page: Page;
let app: MiniProgram;

beforeAll(async () => {
  server = createServer(({ url: asked }, response) => {
    const isPicture = asked === '/picture.png';
    response.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': isPicture ? 'image/png' : 'font/ttf' });
    response.end(readFileSync(isPicture ? picture : font));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  root = mkdtempSync(join(tmpdir(), 'dinghy-wx-'));
  for (const [name, text] of Object.entries(PROJECT)) writeFileSync(join(root, name), text);
  writeFileSync(join(root, 'beside.png'), readFileSync(picture));
  simulator = await startSimulator(root, '--allow', origin);
  const browser = await chromium.connect(inject('browserEndpoint'));
  context = await browser.newContext({
    viewport: { width: 1200, height: 1000 },
    permissions: ['geolocation'],
    acceptDownloads: true,
  });
  await context.addInitScript(openShadowRoots);
  page = await context.newPage();
  app = driveMiniProgram(page);
  page.setDefaultTimeout(WAIT_MS);
  await page.routeWebSocket(/\/chat$/, (socket) => socket.onMessage((message) => socket.send(`you said ${message}`)));
  await open();
});

afterAll(async () => {
  await context?.close();
  simulator?.stop();
  server?.close();
  rmSync(root, { recursive: true, force: true });
});

async function open(): Promise<void> {
  const chosen = new URLSearchParams({ page: 'home', query: `server=${encodeURIComponent(origin)}` });
  await page.goto('about:blank');
  await page.goto(`${simulator.url}#${chosen}`);
}

/** Taps, lets a person do what is to be done meanwhile, and reads what is said in the end. */
async function run(name: string, meanwhile?: () => Promise<void>): Promise<unknown> {
  const frame = await app.view(`.act-${name}`);
  await app.tap(`.act-${name}`);
  await meanwhile?.();
  const said = frame.locator('.said');
  await expect.poll(() => said.innerText(), { timeout: WAIT_MS }).toMatch(new RegExp(`^${name} `));
  return JSON.parse((await said.innerText()).slice(name.length + 1));
}

const allow = async (): Promise<void> => {
  // Consent cannot be answered in its first half second.
  await page.waitForTimeout(700);
  await page.getByRole('button', { name: 'Allow', exact: true }).click();
};

describe('Files', () => {
  it('are kept, and are there on the first line of the next session', async () => {
    expect(await run('keep')).toEqual(['kept ä', ['a.txt']]);
    await open();
    expect(await run('recall')).toEqual(['kept ä', 7]);
  });

  it('are downloaded, saved, measured and made smaller', async () => {
    expect(await run('download')).toEqual([true, 54, 'png', 8]);
  });

  it('of the package are found beside the page that asks', async () => {
    expect(await run('beside')).toBe('png');
  });

  it('that are kept can be shown by the page', async () => {
    expect(await run('picture')).toBe('set');
    const shown = (await app.view('.shown')).locator('.shown img');
    await expect.poll(() => shown.evaluate((image) => (image as HTMLImageElement).naturalWidth), { timeout: WAIT_MS }).toBe(54);
  });

  it('leave for the album, with the user’s consent, under a name', async () => {
    const downloading = page.waitForEvent('download');
    expect(await run('save', allow)).toBe('saveImageToPhotosAlbum:ok');
    expect((await downloading).suggestedFilename()).toMatch(/^tmp_\w+\.png$/);
  });

  it('are shown where the browser shows them, and saved where it does not', async () => {
    const opening = context.waitForEvent('page');
    expect(await run('document')).toBe('openDocument:ok');
    const tab = await opening;
    expect(tab.url()).toMatch(/^blob:|^$|about:blank/);
    expect(await tab.evaluate(() => window.opener)).toBe(null);
    await tab.close();
    const downloading = page.waitForEvent('download');
    expect(await run('table')).toBe('openDocument:ok');
    expect((await downloading).suggestedFilename()).toBe('bill.xlsx');
  });

  it('are chosen by the user, and can be read at once', async () => {
    const choosing = page.waitForEvent('filechooser');
    const file = { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('chosen') };
    const answer = await run('choose', async () => (await choosing).setFiles(file));
    expect(answer).toEqual(['notes.txt', 'file', 'chosen']);
  });
});

describe('The device', () => {
  it('says where it is, to whom the user allows it', async () => {
    const tell = (): Promise<void> => context.setGeolocation({ latitude: 48.137_154, longitude: 11.576_124, accuracy: 20 });
    await tell();
    // Chromium loses an emulated place now and then, and never answers; told again, it does.
    const telling = setInterval(() => void tell(), 500);
    try {
      expect(await run('place', allow)).toEqual([48.137_154, 11.576_124, 20]);
      expect(await run('fuzzy', allow)).toEqual([48.14, 11.58]);
    } finally {
      clearInterval(telling);
    }
  });

  it('says how its battery is', async () => {
    const [level, , isSame] = (await run('battery')) as [number, boolean, boolean];
    expect(level).toBeGreaterThan(0);
    expect(isSame).toBe(true);
  });
});

describe('Sockets', () => {
  it('carry messages both ways to a listed server, and go nowhere else', async () => {
    expect(await run('socket')).toEqual(['open', 'you said hello', 3000]);
    expect(await run('denied')).toBe('connectSocket:fail url not in domain list');
  });
});

describe('Pages', () => {
  it('have a font that was loaded for all of them, those that open later among them', async () => {
    expect(await run('noFont')).toMatch(/^loadFontFace:fail/);
    expect(await run('font')).toEqual({ status: 'loaded', errMsg: 'loadFontFace:ok' });
    const families = (frame: Frame): Promise<string[]> => frame.evaluate(() => [...document.fonts].map(({ family }) => family));
    const home = await app.view('.on');
    expect(await families(home)).toContain('Wide');
    await app.tap('.on');
    const other = await app.view('text="other page"');
    await expect.poll(() => families(other), { timeout: WAIT_MS }).toContain('Wide');
    await open();
  });

  it('show pictures full screen, and lose the keyboard when they are told to', async () => {
    const home = await app.view('.field');
    await home.locator('.field input').focus();
    expect(await run('keyboard')).toBe('hidden');
    expect(await home.evaluate(() => document.activeElement === document.body)).toBe(true);
    expect(await run('preview')).toBe('previewMedia:ok');
    await expect.poll(() => page.locator('.viewer-image').count(), { timeout: WAIT_MS }).toBe(2);
    await page.keyboard.press('Escape');
  });

  it('know how long their ways took', async () => {
    expect(await run('performance')).toEqual([['appLaunch', 'home']]);
  });

  it('hear clearly of what no web host serves', async () => {
    expect(await run('unserved')).toBe('openCustomerServiceChat:fail not supported');
  });
});
