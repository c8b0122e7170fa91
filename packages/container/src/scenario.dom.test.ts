// A mini-program from open to close, with logic and views in this realm: what the user sees, and what the app's code saw.

import { DinghyError } from '@dinghy/errors';
import type { PackageSource } from '@dinghy/package-format';
import { Window } from 'happy-dom';
import { afterAll, afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createContainer } from './create-container.ts';
import { createTinyApp, TINY_APP_ID, type TinyAppOptions } from './fixtures/tiny-app.ts';
import type { MiniProgramHandle } from './session/mini-program-handle.ts';
import type { PlatformShims } from './session/session-shims.ts';
import { createInProcessEngine } from './testing/create-in-process-engine.ts';
import { createInProcessViewEngine } from './testing/create-in-process-view-engine.ts';

interface Rig {
  readonly handle: MiniProgramHandle;
  /** What `App` and the pages wrote down, in order. */
  readonly log: readonly string[];
  /** Documents of views, by the title they show. */
  view(title: string): Document;
  tap(title: string, id: string): void;
  readonly events: [string, unknown][];
  /** Ends the realm as a flood or an endless loop would. */
  kill(): void;
  /** Ends the view that shows this title, as a crash of its process would. */
  killView(title: string): void;
  /** How often a realm has been made to wait for the next launch. */
  readonly warmed: number;
}

const open: MiniProgramHandle[] = [];
/** However busy the machine is. */
const until = <Result>(holds: () => Result): Promise<Result> => vi.waitFor(holds, { timeout: 20_000, interval: 5 });
/** The chrome's shadow root is closed. */
const attachShadow = vi.spyOn(Element.prototype, 'attachShadow');
const chromeRoot = (): ShadowRoot =>
  attachShadow.mock.results
    .map(({ value }) => value as ShadowRoot)
    .findLast((root) => root.querySelector('.error-screen')) as ShadowRoot;
/** Places of the pages that a person sees. */
const seenSlots = (): readonly Element[] => [...chromeRoot().querySelectorAll('.slot.visible')];
afterAll(() => attachShadow.mockRestore());
afterEach(() => {
  attachShadow.mockClear();
  for (const handle of open.splice(0)) handle.close();
  document.body.replaceChildren();
});

interface TinyOptions extends TinyAppOptions {
  readonly path?: string;
  /** Replaces the package. */
  readonly source?: PackageSource;
  readonly platform?: Partial<PlatformShims>;
  /** False for a first page that is never seen. Default true. */
  readonly firstViewPaints?: boolean;
}

async function openTiny(options: TinyOptions = {}): Promise<Rig> {
  const documents: Document[] = [];
  const log: string[] = [];
  (globalThis as { tinyLog?: string[] }).tinyLog = log;
  const engine = createInProcessEngine({ isolated: false });
  let kill: () => void = () => undefined;
  let warmed = 0;
  const viewDeaths = new Map<Document, () => void>();
  const viewEngine = createInProcessViewEngine({
    isolated: false,
    createDocument() {
      const window = new Window();
      if (options.firstViewPaints === false && documents.length === 0) window.requestAnimationFrame = () => 0 as never;
      const { document } = window;
      documents.push(document as unknown as Document);
      return document as unknown as Document;
    },
  });
  const container = createContainer({
    frames: { frameSrc: '', load: () => undefined },
    engine: {
      name: 'mortal',
      takesPacks: engine.takesPacks,
      start(start) {
        kill = () =>
          start.onFatal(new DinghyError('ENGINE_REALM_ENDED', { reason: 'unresponsive', detail: 'no answer for 10 s' }));
        return engine.start(start);
      },
      warm() {
        warmed += 1;
      },
    },
    viewEngine: {
      name: 'mortal',
      start(start) {
        const realm = viewEngine.start(start);
        viewDeaths.set(documents.at(-1) as Document, () => {
          realm.terminate();
          start.onFatal(
            new DinghyError('ENGINE_REALM_ENDED', { reason: 'unresponsive', detail: 'a page view gave no sign of life' }),
          );
        });
        return realm;
      },
    },
    platform: () => ({ all: [], storage: undefined, system: undefined, files: undefined, ...options.platform }),
    watch: false,
  });
  const mount = document.createElement('div');
  document.body.append(mount);
  const handle = container.open({
    appId: TINY_APP_ID,
    source: options.source ?? createTinyApp(options),
    mount,
    ...(options.path !== undefined && { path: options.path }),
  });
  open.push(handle);
  const events: [string, unknown][] = [];
  for (const name of ['appError', 'error', 'restart', 'close'] as const) handle.on(name, (event) => events.push([name, event]));
  const view = (title: string): Document => {
    const found = documents.findLast((candidate) => candidate.querySelector('#title')?.textContent === title);
    if (!found) throw new Error(`no view shows ${title}`);
    return found;
  };
  const tap = (title: string, id: string): void => {
    const target = view(title).getElementById(id);
    const { PointerEvent: ViewPointerEvent } = view(title).defaultView as NonNullable<Document['defaultView']> &
      typeof globalThis;
    for (const type of ['pointerdown', 'pointerup']) {
      target?.dispatchEvent(new ViewPointerEvent(type, { bubbles: true, pointerType: 'mouse', button: 0 }) as never);
    }
  };
  return {
    handle,
    view,
    tap,
    events,
    log,
    kill: () => kill(),
    killView: (title) => viewDeaths.get(view(title))?.(),
    get warmed() {
      return warmed;
    },
  };
}

/** A package whose manifest is another's at first. */
function unreadableOnce(): PackageSource {
  const source = createTinyApp();
  let asked = 0;
  return {
    ...source,
    async fetchManifest() {
      const manifest = await source.fetchManifest();
      asked += 1;
      const text = new TextDecoder().decode(manifest);
      return asked > 1 ? manifest : new TextEncoder().encode(text.replace(`"appId":"${TINY_APP_ID}"`, '"appId":"other"'));
    },
  };
}

describe('a mini-program in a container', () => {
  it('opens on its home page, with its lifecycle in order', async () => {
    const { handle, view, log } = await openTiny();
    await handle.opened;
    expect(view('home').querySelector('#query')?.textContent).toBe('{}');
    await until(() => expect(log).toEqual(['onLaunch pages/home/home', 'onShow', 'home.onLoad', 'home.onShow', 'home.onReady']));
  });

  it('opens on the page and query it is given', async () => {
    const { handle, view } = await openTiny({ path: '/pages/detail/detail?a=1' });
    await handle.opened;
    expect(view('detail').querySelector('#query')?.textContent).toBe('{"a":"1"}');
  });

  it('opens a page that is asked for in the same turn, while there is no logic layer to open it', async () => {
    const { handle, view } = await openTiny();
    await handle.open('/pages/detail/detail?a=1');
    expect(view('detail').querySelector('#query')?.textContent).toBe('{"a":"1"}');
  });

  it('shows the page that another one leads on to, without waiting for what that one would have shown', async () => {
    const { setTimeout: wait } = globalThis;
    const waits = vi.spyOn(globalThis, 'setTimeout');
    onTestFinished(() => void waits.mockRestore());
    // Nor does a view that is slow to paint count as one that nobody sees.
    waits.mockImplementation(((run: () => void, ms = 0) => (ms < 100 ? wait(run, ms) : undefined)) as never);
    const homeScript = `Page({ onLoad: function () { wx.reLaunch({ url: '/pages/detail/detail?a=1' }).catch(function () {}) } })`;
    const { handle, view } = await openTiny({ homeScript, firstViewPaints: false });
    await handle.opened;
    expect(view('detail').querySelector('#query')?.textContent).toBe('{"a":"1"}');
  });

  it('opens a page that is asked for while the user tries again', async () => {
    const { handle, view } = await openTiny({ source: unreadableOnce() });
    await expect(handle.opened).rejects.toMatchObject({ code: 'CONTAINER_APP_MISMATCH' });
    chromeRoot().querySelector<HTMLElement>('.error-screen button')?.click();
    await handle.open('/pages/detail/detail?a=1');
    expect(view('detail').querySelector('#query')?.textContent).toBe('{"a":"1"}');
  });

  it('counts as opened when the user has tried again: what the next launch needs is made', async () => {
    const rig = await openTiny({ source: unreadableOnce() });
    const { handle } = rig;
    await handle.opened.catch(() => undefined);
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const opened = new Promise((resolve) => handle.on('open', resolve));
    chromeRoot().querySelector<HTMLElement>('.error-screen button')?.click();
    expect(await opened).toEqual({ path: 'pages/home/home' });
    vi.advanceTimersByTime(1000);
    vi.useRealTimers();
    expect(rig.warmed).toBe(1);
  });

  it('has what most programs call fetched when the first page is seen, and opens without it', async () => {
    const loadUsual = vi.fn(() => Promise.reject(new Error('offline')));
    const { handle, events } = await openTiny({ platform: { loadUsual } });
    expect(loadUsual).not.toHaveBeenCalled();
    await handle.opened;
    expect(loadUsual).toHaveBeenCalled();
    expect(events).toEqual([]);
  });

  it('updates, navigates and comes back', async () => {
    const { handle, view, tap, log } = await openTiny();
    await handle.opened;
    tap('home', 'add');
    await until(() => expect(view('home').querySelector('#count')?.textContent).toBe('1'));
    tap('home', 'to-detail');
    await until(() => expect(view('detail').querySelector('#query')?.textContent).toBe('{"from":"home","x":"%20"}'));
    tap('detail', 'back');
    await until(() => expect(log.slice(-3)).toEqual(['detail.onUnload', 'home.onShow', 'detail.navigateBack:ok']));
  });

  it('loads a subpackage when a page of it is opened', async () => {
    const { handle, view, tap } = await openTiny();
    await handle.opened;
    tap('home', 'to-more');
    await until(() => expect(view('more')).toBeDefined());
  });

  it('reports an error of page code, and the page goes on', async () => {
    const { handle, view, tap, events } = await openTiny();
    await handle.opened;
    tap('home', 'fail');
    await until(() =>
      expect(events).toContainEqual([
        'appError',
        expect.objectContaining({ message: expect.stringContaining('page code failed') }),
      ]),
    );
    tap('home', 'add');
    await until(() => expect(view('home').querySelector('#count')?.textContent).toBe('1'));
  });

  it('removes everything when it is closed, and says so once', async () => {
    const { handle, events } = await openTiny();
    await handle.opened;
    handle.close();
    handle.close();
    expect(await handle.closed).toBe('host');
    expect(events).toEqual([['close', { reason: 'host' }]]);
    expect(document.body.firstElementChild?.childElementCount).toBe(0);
  });

  it('tells of a package of another app, and shows an error screen with nothing over it', async () => {
    const container = createContainer({
      frames: { frameSrc: '', load: () => undefined },
      engine: createInProcessEngine({ isolated: false }),
    });
    const mount = document.createElement('div');
    document.body.append(mount);
    const handle = container.open({ appId: 'other', source: createTinyApp(), mount });
    open.push(handle);
    await expect(handle.opened).rejects.toMatchObject({ code: 'CONTAINER_APP_MISMATCH' });
    const chrome = chromeRoot();
    await until(() => expect(chrome.querySelector<HTMLElement>('.launch-screen')?.hidden).toBe(true));
    expect(chrome.querySelector<HTMLElement>('.error-screen')?.hidden).toBe(false);
    expect(chrome.querySelector('.error-screen p')?.textContent).toBe('Something went wrong. Please try again in a moment.');
    expect(chrome.querySelector('.error-code')?.textContent).toBe('CONTAINER_APP_MISMATCH');
  });

  it('opens the home page when the page does not exist, after the app has been told', async () => {
    const appScript = `App({ onLaunch: function () {}, onPageNotFound: function (at) { tinyLog.push('not found ' + at.path + ' ' + at.isEntryPage) } })`;
    const { handle, view, log } = await openTiny({ path: '/pages/none', appScript });
    await handle.opened;
    expect(log).toContain('not found pages/none true');
    expect(view('home')).toBeDefined();
  });

  it('starts again where the user was when it dies, three times a minute, and then shows an error', async () => {
    const { handle, view, tap, events, log, kill } = await openTiny();
    await handle.opened;
    tap('home', 'to-detail');
    await until(() => expect(view('detail')).toBeDefined());
    for (const restart of [1, 2, 3]) {
      kill();
      await until(() => expect(log.filter((line) => line === 'onLaunch pages/detail/detail')).toHaveLength(restart));
    }
    kill();
    await until(() => expect(events.map(([name]) => name)).toEqual(['restart', 'restart', 'restart', 'error']));
    expect(events.at(-1)?.[1]).toMatchObject({ fatal: true, error: { code: 'CONTAINER_RESTARTS_EXHAUSTED' } });
  });

  it('shows a page whose view has died anew, with what it held, and the app does not notice', async () => {
    const { handle, view, tap, events, log, killView } = await openTiny();
    await handle.opened;
    tap('home', 'add');
    await until(() => expect(view('home').querySelector('#count')?.textContent).toBe('1'));
    const seen = [...log];
    const dead = view('home');
    killView('home');
    await until(() => expect(view('home')).not.toBe(dead));
    expect(view('home').querySelector('#count')?.textContent).toBe('1');
    tap('home', 'add');
    await until(() => expect(view('home').querySelector('#count')?.textContent).toBe('2'));
    expect(log).toEqual(seen);
    expect(events.map(([name]) => name)).toEqual(['error']);
    expect(events[0]?.[1]).toMatchObject({ fatal: false });
  });

  it('comes back to a page whose view has died', async () => {
    const { handle, view, tap, events, log, killView } = await openTiny();
    await handle.opened;
    const dead = view('home');
    const [deadSlot] = seenSlots();
    killView('home');
    await until(() => expect(seenSlots()).not.toContain(deadSlot));
    await until(() => expect(view('home')).not.toBe(dead));
    const home = seenSlots();
    tap('home', 'to-detail');
    await until(() => expect(log).toContain('detail.onReady'));
    tap('detail', 'back');
    await until(() => expect(seenSlots()).toEqual(home));
    await until(() => expect(log.slice(-3)).toEqual(['detail.onUnload', 'home.onShow', 'detail.navigateBack:ok']));
    expect(events.map(([name]) => name)).toEqual(['error']);
  });

  it('shows a page anew that lies below the one on top, when one comes back to it', async () => {
    const { handle, view, tap, killView } = await openTiny();
    await handle.opened;
    tap('home', 'to-detail');
    await until(() => expect(view('detail')).toBeDefined());
    const dead = view('home');
    killView('home');
    await until(() => expect(view('home')).not.toBe(dead));
    tap('detail', 'back');
    tap('home', 'add');
    await until(() => expect(view('home').querySelector('#count')?.textContent).toBe('1'));
  });

  it('gives up when views die on and on', async () => {
    const { handle, view, events, killView } = await openTiny();
    await handle.opened;
    for (let death = 0; death < 4; death += 1) {
      const dead = view('home');
      killView('home');
      if (death < 3) await until(() => expect(view('home')).not.toBe(dead));
    }
    await until(() => expect(events.at(-1)?.[1]).toMatchObject({ fatal: true, error: { code: 'CONTAINER_RESTARTS_EXHAUSTED' } }));
  });

  it('tells pages and app when it is put away and brought back', async () => {
    const { handle, log } = await openTiny();
    await handle.opened;
    await until(() => expect(log).toContain('home.onReady'));
    handle.setShown(false);
    handle.setShown(true);
    await until(() => expect(log.slice(-4)).toEqual(['home.onHide', 'onHide', 'onShow', 'home.onShow']));
  });
});
