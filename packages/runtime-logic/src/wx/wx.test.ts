import { DinghyError } from '@dinghy/errors';
import { describe, expect, it, vi } from 'vitest';
import { openProgram, type Program, type ProgramOptions } from '../testing/open-program.ts';

async function open(
  options: ProgramOptions = {},
  files: Record<string, string> = {},
): Promise<Program & { run(code: string): Promise<void> }> {
  const program = await openProgram({ 'p.wxml': '', 'p.js': 'Page({})', 'q.wxml': '', 'q.js': 'Page({})', ...files }, options);
  return {
    ...program,
    async run(code) {
      await new Function(...Object.keys(program.globals), `return (async () => { ${code} })()`)(
        ...Object.values(program.globals),
      );
      await program.settle();
    },
  };
}

describe('wx calls', () => {
  it('answer success, then complete, with the errMsg of the platform', async () => {
    const showToast = vi.fn(() => ({}));
    const { run, log } = await open({ apis: { showToast } });
    await run(
      `log.push(wx.showToast({ title: 'T', unknown: () => 1, success: (r) => log.push(['success', r.errMsg]), complete: (r) => log.push(['complete', r.errMsg]) }))`,
    );
    expect(log).toEqual([undefined, ['success', 'showToast:ok'], ['complete', 'showToast:ok']]);
    expect(showToast).toHaveBeenCalledWith({ title: 'T' }, expect.anything());
  });

  it('are promises where no callback is given', async () => {
    const { run, log } = await open({ apis: { getNetworkType: () => ({ networkType: 'wifi' }) } });
    await run(`log.push(await wx.getNetworkType())`);
    expect(log).toEqual([{ networkType: 'wifi', errMsg: 'getNetworkType:ok' }]);
  });

  it('fail with the wording of the platform, once, as a rejection or a callback', async () => {
    const apis = {
      showModal: () => {
        throw new DinghyError('API_USER_CANCELLED', {});
      },
    };
    const { run, log } = await open({ apis });
    await run(
      `wx.showModal({ fail: (r) => log.push(r.errMsg) }); try { await wx.showModal({}) } catch (error) { log.push(error instanceof Error, error.errMsg) }`,
    );
    expect(log.sort()).toEqual([true, 'showModal:fail cancel', 'showModal:fail cancel'].sort());
  });

  it('that the host does not have are callable, fail clearly, and canIUse says so', async () => {
    const { run, log, errors } = await open({ apis: { showToast: () => ({}) } });
    await run(`
      wx.chooseInvoice({ fail: (r) => log.push(r.errMsg) });
      wx.getUpdateManager().onCheckForUpdate(() => {});
      wx.createInterstitialAd({ adUnitId: 'x' }).onLoad(() => {});
      wx.onAccelerometerChange(() => {});
      wx.cloud.init({ env: 'x' });
      const db = wx.cloud.database();
      db.collection('a').where({ n: db.command.gt(1) }).orderBy('n', 'desc').get({ fail: ({ errMsg }) => log.push(errMsg) });
      await wx.cloud.callFunction({ name: 'f' }).catch(({ errMsg }) => log.push(errMsg));
      log.push(wx.canIUse('showToast'), wx.canIUse('chooseInvoice'), wx.canIUse('button.open-type.contact'), wx.canIUse('nextTick'), wx.canIUse('SelectorQuery.select'), wx.canIUse('InterstitialAd.show'));
      wx.mine = 1; log.push(wx.mine)`);
    expect(log).toEqual([
      'chooseInvoice:fail not supported',
      'cloud.database.get:fail not supported',
      'cloud.callFunction:fail not supported',
      ...[true, false, true, true, true, false, 1],
    ]);
    expect(errors).toEqual([]);
  });

  it('whose callback throws report it and live on', async () => {
    const { run, errors } = await open({ apis: { showToast: () => ({}) } });
    await run(`wx.showToast({ title: '', success() { throw new Error('in success') } })`);
    expect(errors).toEqual(['showToast success: Error: in success']);
  });

  it('answer facts as copies', async () => {
    const { run, log } = await open({ facts: { getSystemInfoSync: { windowWidth: 375, safeArea: { top: 1 } } } });
    await run(
      `const info = wx.getSystemInfoSync(); info.safeArea.top = 9; log.push(wx.getSystemInfoSync().safeArea.top, typeof wx.getWindowInfo())`,
    );
    expect(log).toEqual([1, 'object']);
  });

  it('send dates and the like as JSON, and bytes as bytes', async () => {
    const request = vi.fn(() => ({ data: 'ok', statusCode: 200, header: {}, cookies: [] }));
    const { run, log } = await open({ apis: { request } });
    await run(
      `wx.request({ url: 'https://x', data: { at: new Date(0), n: NaN, f() {} }, success: (r) => log.push(r.statusCode) }); wx.request({ url: 'https://x', data: new Uint8Array([1, 2]) })`,
    );
    const [[first], [second]] = request.mock.calls as unknown as [[{ data: unknown }], [{ data: ArrayBuffer }]];
    expect(first.data).toEqual({ at: '1970-01-01T00:00:00.000Z', n: null });
    expect([...new Uint8Array(second.data)]).toEqual([1, 2]);
    expect(log).toEqual([200]);
  });
});

describe('wx tasks', () => {
  it('take parameters from an object of defaults, callbacks too', async () => {
    const request = vi.fn(() => ({ statusCode: 200 }));
    const { run, log } = await open({ apis: { request } });
    await run(
      `wx.request(Object.create({ url: 'https://x', method: 'PUT', success: (r) => log.push(r.statusCode), complete: () => log.push('end') }))`,
    );
    expect(request).toHaveBeenCalledWith({ url: 'https://x', method: 'PUT' }, expect.anything());
    expect(log).toEqual([200, 'end']);
  });

  it('that fail and have nobody to tell are no rejections that nobody has caught', async () => {
    const request = vi.fn(() => Promise.reject(new DinghyError('API_ABORTED', {})));
    const { run, errors } = await open({ apis: { request } });
    await run(`wx.request({ url: 'https://x' }); wx.request()`);
    expect(request).toHaveBeenCalledTimes(2);
    expect(errors).toEqual([]);
  });

  it('have events and can be aborted', async () => {
    const request = (
      _params: unknown,
      call: { progress(value: unknown): void; signal: { addEventListener(type: string, listener: () => void): void } },
    ) =>
      new Promise((_resolve, reject) => {
        call.progress({ event: 'headersReceived', data: { statusCode: 200 } });
        call.signal.addEventListener('abort', () => reject(new DinghyError('API_ABORTED', {})));
      });
    const { run, log } = await open({ apis: { request: request as never } });
    await run(
      `const task = wx.request({ url: 'https://x', fail: (r) => log.push(r.errMsg) }); task.onHeadersReceived((h) => { log.push(h.statusCode); task.abort() })`,
    );
    await vi.waitFor(() => expect(log).toEqual([200, expect.stringMatching(/^request:fail/)]));
  });
});

describe('wx subscriptions', () => {
  it('tell the host of the first listener and of the last', async () => {
    const calls: string[] = [];
    const apis = { onNetworkStatusChange: () => void calls.push('on'), offNetworkStatusChange: () => void calls.push('off') };
    const program = await open({ apis });
    await program.run(
      `const one = (e) => log.push(e.isConnected); wx.one = one; wx.onNetworkStatusChange(one); wx.onNetworkStatusChange((e) => log.push('two'))`,
    );
    program.tell('apiEvent', { api: 'onNetworkStatusChange', event: 'networkStatusChange', data: { isConnected: true } });
    await program.settle();
    await program.run(`wx.offNetworkStatusChange(wx.one)`);
    expect(calls).toEqual(['on']);
    await program.run(`wx.offNetworkStatusChange()`);
    expect(program.log).toEqual([true, 'two']);
    expect(calls).toEqual(['on', 'off']);
  });
});

describe('storage', () => {
  it('reads synchronously what the snapshot and later writes hold, and writes behind', async () => {
    const setStorage = vi.fn(() => ({}));
    const { run, log, errors } = await open({
      apis: { setStorage, removeStorage: () => ({}), clearStorage: () => ({}) },
      storage: { kept: '{"a":1}' },
    });
    await run(`
      const kept = wx.getStorageSync('kept'); kept.a = 2;
      wx.setStorageSync('new', [1]);
      log.push(wx.getStorageSync('kept'), wx.getStorageSync('new'), wx.getStorageSync('missing'), wx.getStorageInfoSync().keys);
      log.push((await wx.getStorage({ key: 'new' })).data);
      await wx.getStorage({ key: 'missing' }).catch((error) => log.push(error.errMsg));
      wx.removeStorageSync('new'); log.push(wx.getStorageSync('new')); wx.clearStorageSync(); log.push(wx.getStorageInfoSync().keys)`);
    expect(log).toEqual([{ a: 1 }, [1], '', ['kept', 'new'], [1], 'getStorage:fail data not found', '', []]);
    expect(setStorage).toHaveBeenCalledWith({ key: 'new', data: [1] }, expect.anything());
    expect(errors).toEqual([]);
  });

  it('throws where there is no room, and stays as it was', async () => {
    const { run, log } = await open({ apis: { setStorage: () => ({}) } });
    await run(
      `try { wx.setStorageSync('big', 'x'.repeat(2000000)) } catch (error) { log.push(error.errMsg) } log.push(wx.getStorageSync('big'))`,
    );
    expect(log).toEqual([expect.stringMatching(/^setStorageSync:fail/), '']);
  });
});

describe('navigation', () => {
  it('joins the two pages by an event channel, whoever speaks first', async () => {
    const program = await open(
      { apis: { navigateTo: () => ({}) } },
      {
        'q.js': `Page({ onLoad() { const channel = this.getOpenerEventChannel(); channel.emit('up', 1); channel.on('down', (value) => log.push('down ' + value)) } })`,
      },
    );
    await program.open('p');
    await program.run(
      `wx.navigateTo({ url: '/q', events: { up: (value) => log.push('up ' + value) }, success: (r) => r.eventChannel.emit('down', 2) })`,
    );
    await program.open('q', { opener: 1 });
    expect(program.log).toEqual(['up 1', 'down 2']);
  });

  it('getCurrentPages follows the container', async () => {
    const program = await open();
    const routes = (): string =>
      program.globals
        .getCurrentPages()
        .map((page: { route: string }) => page.route)
        .join(' ');
    await program.open('p');
    await program.open('q', { opener: 1 });
    expect(routes()).toBe('p q');
    program.tell('pageUnload', { page: 2 });
    program.tell('pageShow', { page: 1 });
    await program.settle();
    expect(routes()).toBe('p');
    await program.open('q', { openType: 'switchTab' });
    expect(routes()).toBe('q');
    program.tell('pageShow', { page: 1 });
    await program.settle();
    expect(routes()).toBe('p');
  });

  it('asks the page for its share card', async () => {
    const program = await open(
      {},
      {
        'p.js': `Page({ onShareAppMessage({ from }) { return { title: from, promise: Promise.resolve({ path: '/later' }) } } })`,
      },
    );
    await program.open('p');
    expect(await program.shareAppMessage(1)).toEqual({ title: 'menu', path: '/later' });
  });
});

describe('app', () => {
  it('exists before any page module runs, also when app.js is broken', async () => {
    const program = await open(
      {},
      {
        'app.js': `throw new Error('merge marker')`,
        'p.js': `const app = getApp(); log.push(typeof app); Page({ onLoad() { log.push('loaded') } })`,
      },
    );
    await program.open('p');
    expect(program.errors).toEqual(['app.js: Error: merge marker']);
    expect(program.log).toEqual(['object', 'loaded']);
  });

  it('hears of errors, of hiding and showing, and of pages that are not there', async () => {
    const program = await open(
      {},
      {
        'app.js': `App({ onShow(o) { log.push('show ' + o.scene) }, onHide() { log.push('hide') }, onError(text) { log.push('error ' + /boom/.test(text)) }, onPageNotFound(p) { log.push(p.path) }, onThemeChange(t) { log.push(t.theme) } }); wx.onError(() => log.push('wx.onError'))`,
        'p.js': `Page({ onLoad() { throw new Error('boom') }, onShow() { log.push('page shown') } })`,
      },
    );
    await program.open('p');
    program.tell('appHide', {});
    program.tell('appShow', { path: '', query: {}, scene: 7, referrerInfo: {} });
    program.tell('pageNotFound' as never, { path: 'gone', query: {}, isEntryPage: false } as never);
    program.tell('themeChange', { theme: 'dark' });
    await program.settle();
    expect(program.log).toEqual(['show 1001', 'error true', 'wx.onError', 'page shown', 'hide', 'show 7', 'gone', 'dark']);
  });

  it('getApp({ allowDefault }) gives what becomes the app', async () => {
    const { log } = await open(
      {},
      {
        'early.js': '',
        'app.js': `const early = getApp({ allowDefault: true }); early.x = 1; log.push(getApp()); App({ y: 2 }); log.push(getApp() === early, getApp().x + getApp().y)`,
      },
    );
    expect(log).toEqual([undefined, true, 3]);
  });

  it('timers that throw are reported, and pass their arguments', async () => {
    const program = await open();
    await program.run(`setTimeout((a, b) => { log.push(a + b); throw new Error('in timer') }, 0, 1, 2)`);
    await vi.waitFor(() => expect(program.errors).toEqual(['callback: Error: in timer']));
    expect(program.log).toEqual([3]);
  });

  it('console output reaches the host as data', async () => {
    const program = await open();
    await program.run(
      `const loop = { a: 1, f() {} }; loop.self = loop; console.log('text', loop, new Error('e'), undefined, 1n); console.warn('w')`,
    );
    const [first] = program.reports.filter(({ name }) => name === 'console');
    expect(first?.body.args.slice(0, 2)).toEqual(['text', expect.objectContaining({ a: 1, f: '[Function f]' })]);
    expect(first?.body.args.slice(3)).toEqual(['undefined', '1']);
  });

  it('require.async loads the subpackage that has the module', async () => {
    let program: Awaited<ReturnType<typeof open>>;
    const loadSubpackage = vi.fn(() => {
      program.addPackage('sub', { 'sub/m.js': 'module.exports = 7' });
      return {};
    });
    program = await open(
      { apis: { loadSubpackage }, manifest: { raw: { subPackages: [{ root: 'sub/', pages: [] }] } } },
      { 'p.js': `Page({ async onLoad() { log.push(await require.async('sub/m.js')) } })` },
    );
    await program.open('p');
    await vi.waitFor(() => expect(program.log).toEqual([7]));
    expect(loadSubpackage).toHaveBeenCalledExactlyOnceWith({ root: 'sub' }, expect.anything());
  });
});

describe('commits: immediate', () => {
  it('shows everything before the call returns, and calls back afterwards', async () => {
    const program = await openProgram(
      {
        'p.wxml': '<x-a id="a" wx:if="{{on}}" n="{{n}}"/>',
        'p.json': '{"usingComponents":{"x-a":"/a"}}',
        'p.js': 'Page({})',
        'a.wxml': '',
        'a.js': 'Component({ properties: { n: Number } })',
      },
      { synchronous: true },
    );
    const view = await program.open('p');
    const page = program.globals.getCurrentPages()[0];
    page.setData({ on: true, n: 5 }, () => program.log.push('called'));
    expect(view.all('a')[0]?.data.n).toBe(5);
    expect(program.log).toEqual([]);
    page.groupSetData(() => {
      page.setData({ n: 6 });
      page.setData({ n: 7 });
    });
    expect(view.commits).toHaveLength(3);
    await program.settle();
    expect(program.log).toEqual(['called']);
  });
});
