// MiniApp Lifecycle, by the numbers of docs/reference/miniapp.md: scripts behind the module that has its states and events.

import { describe, expect, it } from 'vitest';
import { type Running, runMiniApp } from '../run-miniapp.test-data.ts';

const run = (appScript: string, script = ''): Promise<Running> =>
  runMiniApp({ appScript, script, manifest: { lang: 'en-GB', dir: 'ltr' } });

const LAUNCH = { path: 'pages/more', query: { a: '1 2' }, referrerInfo: { appId: 'other' } };

describe('MiniApp Lifecycle of the app', () => {
  it('LCY-01 to LCY-06: callbacks follow launching, showing, hiding and errors', async () => {
    const { log, app } = await run(
      "global.getGlobalState(() => log('launched'), () => log('shown'), () => log('hidden'), (e) => log('error', e.errorDescription, e.lang, e.dir))",
    );
    app.onLaunch?.(LAUNCH);
    app.onShow?.(LAUNCH);
    app.onHide?.();
    app.onShow?.(LAUNCH);
    app.onError?.('x is not defined');
    expect(log).toEqual(['launched', 'shown', 'hidden', 'shown', 'error x is not defined en-GB ltr']);
  });

  it('LCY-08: the state is set before a handler runs', async () => {
    const { log, app } = await run(
      "log(global.globalState); global.addEventListener('globallaunched', () => log(global.globalState))",
    );
    app.onLaunch?.(LAUNCH);
    expect(log).toEqual(['null', 'launched']);
  });

  it('LCY-09: the input names page, query, source and language; the page is the first where none is asked for', async () => {
    const { log, app } = await run("addEventListener('globalshown', ({ type, ...input }) => log(input))");
    app.onShow?.(LAUNCH);
    app.onShow?.({});
    expect(log.map((line) => JSON.parse(line))).toEqual([
      { pagePath: 'pages/more', inputQuery: 'a=1%202', referrerInfo: { appId: 'other' }, lang: 'en-GB', dir: 'ltr' },
      { pagePath: 'pages/home', inputQuery: '', referrerInfo: {}, lang: 'en-GB', dir: 'ltr' },
    ]);
  });

  it.each([
    [{ lang: 'ar', dir: 'rtl' }, 'ar rtl'],
    [{}, 'fr-FR auto'],
  ])('PKG-27: with %j in the manifest the language is %s', async (manifest, expected) => {
    const appScript = "addEventListener('globalshown', ({ lang, dir }) => log(lang, dir))";
    const { log, app } = await runMiniApp({ appScript, manifest, language: 'fr_FR' });
    app.onShow?.({});
    expect(log).toEqual([expected]);
  });

  it('LCY-10: handlers may be attributes and listeners, and listeners can be taken back', async () => {
    const { log, app } = await run(
      "const once = () => { log('once'); removeEventListener('globalshown', once) }; addEventListener('globalshown', once); global.onglobalshown = (event) => log('attribute', event.type)",
    );
    app.onShow?.();
    app.onShow?.();
    expect(log).toEqual(['attribute globalshown', 'once', 'attribute globalshown']);
  });
});

describe('MiniApp Lifecycle of a page', () => {
  it('LCY-11, LCY-13: callbacks follow loading with its query, readiness, showing, hiding and unloading', async () => {
    const { log, page } = await run(
      '',
      "global.getPageState((input) => log('loaded', input.pageInputQuery), () => log('ready'), () => log('shown'), () => log('hidden'), () => log('unloaded', global.pageState, global.globalState))",
    );
    page.onLoad?.({ id: '7' });
    page.onShow?.();
    page.onReady?.();
    page.onHide?.();
    page.onUnload?.();
    expect(log).toEqual(['loaded id=7', 'shown', 'ready', 'hidden', 'unloaded unloaded null']);
  });

  it.each([
    ['exports an object', 'export default { data: { n: 1 }, onInit() { log("init") }, add() { return this.n + 1 } }'],
    ['calls Page()', 'Page({ data: { n: 1 }, onLoad() { log("init") }, add() { return this.n + 1 } })'],
  ])('a script that %s gives data and methods', async (_given, script) => {
    const { log, page } = await run('', script);
    expect(page.data).toEqual({ n: 1 });
    expect(page.add?.call({ n: 4 })).toBe(5);
    page.onLoad?.({});
    expect(log).toEqual(['init']);
  });
});
