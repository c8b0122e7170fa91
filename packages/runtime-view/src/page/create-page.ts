// What a view is once it knows its page: the page's tree, styles and events, and the behaviour of the page itself
// (scrolling, pull-down refresh, theme, size).

import {
  CHANNELS,
  type CommitPayload,
  type ComponentEventPayload,
  type HostToViewEvents,
  type Json,
  type LogicToViewCalls,
  type LogicToViewEvents,
  type PageInitPayload,
  type Peer,
  type ViewClosurePayload,
  type ViewEventPayload,
  type ViewToHostCalls,
} from '@dinghy/bridge-protocol';
import { DinghyError } from '@dinghy/errors';
import type { ViewComponent } from '@dinghy/package-format';
import { createWaitingWxsRuntime, type WxsModules } from '@dinghy/template';
import { createControls } from '../builtins/controls.ts';
import { createDispatcher } from '../events/dispatch.ts';
import type { ScriptRunner } from '../events/script-handlers.ts';
import type { Packs } from '../packs/create-packs.ts';
import { createRenderer } from '../render/renderer.ts';
import { addFont } from '../styles/add-font.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { createInlineStyles } from '../styles/inline-styles.ts';
import { createResources, resolveResourceUrl } from '../styles/resources.ts';
import { createStylesheets, removePrefix, STYLE_ORDER } from '../styles/stylesheets.ts';
import { askHost } from './ask-host.ts';
import { createBackHolders } from './back-holders.ts';
import { createEarlyPicture } from './early-picture.ts';
import { createFirstPaint } from './first-paint.ts';
import { createKeyboard } from './keyboard.ts';
import { createPageRoot } from './page-root.ts';
import { createQuestions } from './questions.ts';
import { createRefreshing } from './refreshing.ts';
import { createShown } from './shown.ts';
import { createWhenPainted } from './when-painted.ts';

export interface PageOptions {
  readonly document: Document;
  readonly host: Peer;
  readonly logic: Peer;
  readonly packs: Pick<Packs, 'builtIns' | 'parts' | 'fetch'>;
  readonly init: PageInitPayload;
  readonly closure: ViewClosurePayload;
  readonly sendCanvas: ((id: number, canvas: OffscreenCanvas) => void) | undefined;
  reportError(error: unknown): void;
}

export interface Page {
  commit(commit: CommitPayload): void;
  /** A subpackage has come: what the page may need of it. The packs that it brings into use are there. */
  addComponents(closure: ViewClosurePayload): void;
  hostEvent(name: string, body: unknown): void;
  logicEvent(name: string, body: unknown): void;
  logicCall(method: string, params: unknown): Promise<unknown>;
  dispose(): void;
}

export function createPage(options: PageOptions): Page {
  const { document, host, logic, packs, init, closure, sendCanvas, reportError } = options;
  const { builtIns } = packs;
  const components = closure.components as unknown as Record<string, ViewComponent>;
  const createdAt = performance.now();
  const early = createEarlyPicture(init.firstCommit, reportError);
  const toLogic = (name: string, body: unknown): void => {
    const isTouch = (body as Partial<ViewEventPayload>).touches !== undefined;
    early.hold(() => logic.sendEvent(CHANNELS.viewEvent, name, body), isTouch);
  };
  const toHost = (name: string, body: unknown): void => host.sendEvent(CHANNELS.lifecycle, name, body);

  const resources = createResources(host);
  const stylesheets = createStylesheets(document, resources, init.theme);
  const root = createPageRoot(document, init);
  const wxs = createWaitingWxsRuntime({ modules: closure.wxs as unknown as WxsModules, onError: reportError });
  let scripts: ScriptRunner | undefined;
  const takeScripts = (): void => {
    const present = packs.parts.scripts;
    if (present === undefined || scripts !== undefined) return;
    wxs.provide(present.createWxsRuntime);
    scripts = present.createScriptRunner({ window: document.defaultView as Window, root: root.page, toLogic });
  };
  takeScripts();
  const dispatcher = createDispatcher({
    send: (payload: ViewEventPayload) => toLogic('viewEvent', payload),
    runScript: (...args) => {
      wxs.startTurn();
      return scripts?.handle(...args);
    },
    now: () => performance.now() - createdAt,
  });
  const styles = createInlineStyles(resources, (...args) => packs.parts.motion?.runAnimation(...args));
  let lastCanvas = 0;
  const keepFile = async (file: ViewToHostCalls['keepFile']['params']): Promise<string> => {
    const { path } = (await host.call(CHANNELS.lifecycle, 'keepFile', file)) as ViewToHostCalls['keepFile']['result'];
    return path;
  };
  const backHolders = createBackHolders((isHeld) => toHost('holdBack', { isHeld }));
  const keyboard = createKeyboard(document);
  const shown = createShown();
  const controls = createControls({
    dispatcher,
    resources,
    styles,
    report: reportError,
    page: {
      document,
      path: init.path,
      root: root.page,
      overlay: root.overlay,
      holdBack: backHolders.hold,
      keyboard,
      invoke: (api: string, params: Json) => early.hold(() => toHost('invoke', { api, params }), true),
      ask: (api, params, options) =>
        new Promise((resolve, reject) => {
          const forget = (): void => reject({ errMsg: `${api}:fail` });
          early.hold(() => resolve(askHost(host, api, params, options)), true, forget);
        }),
      onShown: shown.listen,
      read: resources.read,
      keepFile,
      parseHtml: (html) => packs.parts.parseHtml?.(html) ?? [],
      giveCanvas:
        sendCanvas &&
        ((canvas) => {
          lastCanvas += 1;
          sendCanvas(lastCanvas, canvas);
          return lastCanvas;
        }),
    },
  });

  stylesheets.install('base', STYLE_ORDER.builtIn, baseStyles);
  const installUnits = (): void => {
    for (const { tag, styles: css } of builtIns.values()) stylesheets.install(`<${tag}>`, STYLE_ORDER.builtIn, css);
  };
  installUnits();
  stylesheets.install('app', STYLE_ORDER.app, closure.appStyle);

  const renderer = createRenderer(
    root.page,
    {
      path: init.path,
      document,
      builtIns,
      styles,
      wxs,
      components,
      report: reportError,
      observe: (...args) => scripts?.observe(...args),
      createControl: (planned, elements) => controls.create(planned, elements),
      disposeControl: (control) => controls.dispose(control),
      wantItems: (wanted) => toLogic('itemsWanted', wanted),
      childrenChanged: (parent) => controls.childrenChanged(parent),
      componentUsed(path, template) {
        const style = components[path]?.style ?? '';
        const isPage = path === init.path;
        const css = template.isolation === 'shared' ? removePrefix(style, template.scope) : style;
        stylesheets.install(path, isPage ? STYLE_ORDER.page : STYLE_ORDER.component, css);
        // `page-isolated` and its kin keep the app's stylesheet out.
        if (isPage && template.severed) stylesheets.remove('app');
      },
    },
    () => controls.settle(),
    root.tabBar,
  );

  const questions = createQuestions(packs, {
    document,
    root: () => document.body,
    tree: () => renderer.tree,
    controls,
    toLogic,
    report: reportError,
  });
  const firstPaint = createFirstPaint(document, () => {
    toHost('firstPaint', {});
    whenPainted.painted();
  });
  const earlyPaint = createFirstPaint(document, () => {
    toHost('earlyPaint', {});
    whenPainted.want();
  });
  const refresh = createRefreshing(packs, stylesheets, {
    document,
    root,
    init,
    onRefresh: () => toLogic('pagePullDownRefresh', {}),
  });
  let isScrollHeard = false;
  const whenPainted = createWhenPainted(packs, {
    document,
    init,
    dispatcher,
    controls,
    builtIns,
    isScrollHeard: () => isScrollHeard,
    toLogic,
    onSwipeBack: (swipe) => toHost('swipeBack', swipe),
    find: questions.find,
  });

  function setTheme(theme: 'light' | 'dark'): void {
    root.setTheme(theme);
    stylesheets.setTheme(theme);
  }

  function runScripts(event: ComponentEventPayload): void {
    const host = renderer.tree.instances.get(event.instance)?.host;
    if (host !== undefined) dispatcher.runScripts(event, host);
  }

  function draw(commit: CommitPayload): void {
    const own = commit.definitions?.find((definition) => definition.path === init.path);
    if (own !== undefined) isScrollHeard = own.pageScroll === true;
    renderer.commit(commit);
    questions.committed();
  }

  function drawEarly(commit: CommitPayload): void {
    try {
      draw(commit);
      earlyPaint.committed();
    } catch (error) {
      early.discard();
      reportError(error);
    }
  }

  if (early.commit !== undefined) drawEarly(early.commit);

  return {
    commit(commit) {
      draw(early.next(commit, whenPainted.toTakeOver));
      firstPaint.committed();
      early.settle();
    },
    addComponents({ components: added, wxs: modules }) {
      installUnits();
      Object.assign(components, added);
      wxs.addModules(modules as unknown as WxsModules);
      takeScripts();
    },
    hostEvent(name, body) {
      if (name === 'themeChange') setTheme((body as HostToViewEvents['themeChange']).theme);
      else if (name === 'safeAreaChange') root.setSafeArea((body as HostToViewEvents['safeAreaChange']).safeArea);
      else if (name === 'fontSizeChange') root.setFontSize((body as HostToViewEvents['fontSizeChange']).fontSizeSetting);
      else if (name === 'setBackground') root.setBackground(body as HostToViewEvents['setBackground']);
      else if (name === 'pageScrollTo') whenPainted.scrollTo(body);
      else if (name === 'startPullDownRefresh') refresh.start();
      else if (name === 'stopPullDownRefresh') refresh.stop();
      else if (name === 'shown') shown.tell((body as HostToViewEvents['shown']).isShown);
      else if (name === 'back') backHolders.back();
      else if (name === 'addFont') addFont(document, body as HostToViewEvents['addFont']);
      else if (name === 'hideKeyboard') (document.activeElement as HTMLElement | null)?.blur();
      else if (name === 'keyboardHeight') keyboard.set((body as HostToViewEvents['keyboardHeight']).height);
    },
    logicEvent(name, body) {
      if (name === 'eventAnswer') controls.eventAnswered(body as LogicToViewEvents['eventAnswer']);
      else if (name === 'componentEvent') runScripts(body as ComponentEventPayload);
      else questions.event(name, body);
    },
    async logicCall(method, params) {
      if (method === 'selectorQuery' || method === 'callComponent') return questions.call(method, params);
      if (method === 'keepFile') return { path: await keepFile(params as LogicToViewCalls['keepFile']['params']) };
      if (method !== 'readResource') throw new DinghyError('BRIDGE_METHOD_UNKNOWN', { method });
      const { scope, url } = params as LogicToViewCalls['readResource']['params'];
      const from = renderer.tree.instances.get(scope)?.template.path ?? init.path;
      return resources.read(resolveResourceUrl(url, from));
    },
    dispose() {
      whenPainted.dispose();
      refresh.dispose();
      questions.dispose();
      stylesheets.dispose();
      resources.dispose();
      root.dispose();
    },
  };
}
