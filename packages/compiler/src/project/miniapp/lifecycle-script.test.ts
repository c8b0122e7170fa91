// MiniApp Lifecycle, by the numbers of docs/reference/miniapp.md: scripts behind the module that has its states and events.

import * as esbuild from 'esbuild';
import { describe, expect, it } from 'vitest';
import { createEsbuildTransform } from '../../3-transform/script/esbuild-transform.ts';
import { compileProject } from '../../compile-project.ts';
import { createArchive } from './archive.test-data.ts';
import { openMiniApp } from './open-miniapp.ts';

type Handlers = Record<string, (...args: unknown[]) => unknown> & { readonly data?: unknown };

interface Running {
  readonly log: string[];
  /** What was given to App() and Page(). */
  readonly app: Handlers;
  readonly page: Handlers;
}

/** Builds a MiniApp with these scripts, and runs what the platform would run of it. */
async function run(appScript: string, pageScript = ''): Promise<Running> {
  const manifest = {
    app_id: 'a',
    name: 'a',
    lang: 'en-GB',
    dir: 'ltr',
    icons: [{ src: 'i' }],
    pages: ['pages/home', 'pages/more'],
    platform_version: { min_code: 1 },
    version: { code: 1, name: '1' },
  };
  const archive = createArchive({
    'manifest.json': JSON.stringify(manifest),
    'app.js': appScript,
    'app.css': '',
    'pages/home.html': '',
    'pages/home.js': pageScript,
    'pages/more.html': '',
  });
  const opened = openMiniApp(archive, { report: ({ message }) => expect.fail(message) });
  if (opened === undefined) throw new Error('the package does not open');
  const { package: written } = await compileProject({ files: opened.files, transformScript: createEsbuildTransform(esbuild) });
  const logic = written?.decoded.packages[0]?.files.find(({ path }) => path === 'logic.js');
  const script = new TextDecoder().decode(written?.blobs.get(logic?.sha256 ?? ''));

  type Run = (require: (id: string) => unknown, module: { exports: unknown }, exports: unknown) => void;
  const modules = new Map<string, Run>();
  const loaded = new Map<string, { exports: unknown }>();
  const load = (id: string): unknown => {
    const known = loaded.get(id);
    if (known !== undefined) return known.exports;
    const module = { exports: {} };
    loaded.set(id, module);
    modules.get(id)?.(load, module, module.exports);
    return module.exports;
  };
  const given: { app?: Handlers; page?: Handlers } = {};
  const log: string[] = [];
  const globals = {
    __dinghyDefine: (_root: string, table: Record<string, Run>) => {
      for (const [id, body] of Object.entries(table)) modules.set(`/${id}`, body);
    },
    App: (options: Handlers) => {
      given.app = options;
    },
    Page: (options: Handlers) => {
      given.page = options;
    },
    log: (...parts: unknown[]) =>
      log.push(parts.map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join(' ')),
  };
  new Function(...Object.keys(globals), script)(...Object.values(globals));
  load('/app.js');
  load('/pages/home.js');
  if (given.app === undefined || given.page === undefined) throw new Error('App() or Page() was not called');
  return { log, app: given.app, page: given.page };
}

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
