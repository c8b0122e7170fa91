// Joins the parts of the logic layer, and connects them to the container's events. No rules of its own.

import { CHANNELS, type PageId, type Peer, type SendsPatches } from '@dinghy/bridge-protocol';
import { createWaitingWxsRuntime } from '@dinghy/template';
import { createAppHolder } from './app/create-app.ts';
import { createErrorReporter } from './app/report-error.ts';
import { createTimers } from './app/timers.ts';
import { createImmediateScheduler, createTurnScheduler } from './commit/scheduler.ts';
import type { ComponentReader } from './component/component-reader.ts';
import type { ComponentTrees } from './component/component-trees.ts';
import { createComponentFactory } from './component/create-component.ts';
import { createDefinitions } from './component/create-definitions.ts';
import { createInstanceFactory } from './component/instance.ts';
import { createTreeLifetimes } from './component/tree-lifetimes.ts';
import { createComponentUpdates } from './component/update-component.ts';
import type { LogicContext } from './context.ts';
import { createGlobals } from './create-globals.ts';
import { followContainer } from './follow-container.ts';
import { createModules } from './modules/create-modules.ts';
import { had } from './packs/had.ts';
import { joinPack, type LogicParts, type PackServices } from './packs/join-pack.ts';
import type { LogicPack } from './packs/logic-pack.ts';
import { createPages } from './page/create-pages.ts';
import type { LogicPlatform } from './platform.ts';
import type { ComponentRecord } from './structure/nodes.ts';
import { answerCall, type Params } from './wx/call-convention.ts';
import { createConsole } from './wx/create-console.ts';
import { createWx } from './wx/create-wx.ts';

export interface LogicRuntimeOptions {
  /** To the container. Owned by the runtime from here on. */
  readonly host: Peer;
  /** Joins the view of a page that is being opened. Called once per page, before anything is sent to it. */
  openView(page: PageId): Peer & SendsPatches;
  readonly platform: LogicPlatform;
  /**
   * When changes are sent: at the end of the JavaScript turn, or as soon as the outermost call returns, for harnesses
   * that look at the result on the next line. Default `turn`.
   */
  readonly commits?: 'turn' | 'immediate';
  /** What the realm has from the start; others come by `addPack`. */
  readonly packs?: readonly LogicPack[];
}

export interface LogicRuntime {
  /** Names for the realm's global object, some with getters. App code runs only after they are there. */
  readonly globals: Readonly<Record<string, unknown>>;
  /** Before the code that needs it. A second pack of a kind changes nothing. */
  addPack(pack: LogicPack): void;
  dispose(): void;
}

/**
 * Runs a mini-program's logic layer on a realm.
 *
 * @example
 * const runtime = createLogicRuntime({ host, openView: (page) => createPeer({ transport: multiplexer.port(page), role: 'initiator' }), platform });
 * Object.defineProperties(globalThis, Object.getOwnPropertyDescriptors(runtime.globals));
 */
export function createLogicRuntime(options: LogicRuntimeOptions): LogicRuntime {
  const { host, platform } = options;
  const queueMicrotask = platform.queueMicrotask.bind(platform);
  const scheduler =
    options.commits === 'immediate'
      ? createImmediateScheduler()
      : createTurnScheduler(queueMicrotask, (error) => reporter.report(error, 'commit'));
  const app = createAppHolder((error, where) => reporter.toHost(error, where));
  const reporter = createErrorReporter(host, app);
  const onThrow = (error: unknown, where: string): void => reporter.report(error, where);
  const appConsole = createConsole(platform.console, (level, args) =>
    host.sendEvent(CHANNELS.lifecycle, 'console', { level, args }),
  );
  const wxs = createWaitingWxsRuntime({
    modules: {},
    console: { log: (...args: unknown[]) => appConsole.log?.(...args) } as never,
    onError: (error) => reporter.report(error, 'wxs'),
  });

  /** Given to the realm before it is known; filled at boot. */
  const wxConfig: Record<string, unknown> = {};

  let depth = 0;
  const context: LogicContext = {
    report: reporter.report,
    warn: ({ message, hint }) => appConsole.warn?.(`${message} ${hint}`),
    group(work) {
      // The outermost call is a turn to the script budget.
      if (depth++ === 0) wxs.startTurn();
      scheduler.enter();
      try {
        return work();
      } finally {
        depth -= 1;
        scheduler.leave();
      }
    },
    runScripts: (record, event) => pages.runScripts(record, event),
  };

  const parts: LogicParts = {};
  const loadPackageOf = async (path: string): Promise<void> => parts.subpackages?.loadPackageOf(path);
  const modules = createModules({ loadPackageOf });
  const reader = (): ComponentReader => had(parts.reader, 'Component');
  const definitions = createDefinitions({ context, modules, wxs, reader });
  const lifetimes = createTreeLifetimes(
    context,
    () => parts.relations,
    (record) => pages.noteAttached(record),
  );
  const trees = (): ComponentTrees | undefined => parts.trees;
  const updates = createComponentUpdates({ context, trees });
  const instances = createInstanceFactory({
    context,
    updates,
    parts,
    pageOf: (record) => pages.pageOf(record),
    tabBar: (record) => pages.pageOf(record)?.tabBar?.instance ?? null,
  });
  const factory = createComponentFactory({ context, updates, trees, createInstance: instances.createInstance });
  const pages = createPages({
    context,
    scheduler,
    definitions,
    factory,
    lifetimes,
    updates,
    openView: options.openView,
    queueMicrotask,
    onOpened: (page, opener) => parts.navigation?.onOpened(page, opener),
    onObserverEntry: (observer, entry) => parts.questions?.onEntry(observer, entry),
    onViewReplaced: (page) => parts.questions?.startAgain(page),
    onAnimationEnd: (animation) => parts.motion?.onEnd(animation),
    screen: () => facade.screen(),
    setTimeout: (callback, delayMs) => platform.setTimeout(callback, delayMs),
    trigger: (record, type, detail) => {
      if (record !== undefined) parts.trees?.trigger(record, type, detail);
    },
  });
  const take = (answer: unknown): Promise<void> | undefined => parts.filesAtHand?.take(answer);
  const facade = createWx({
    host,
    app,
    onThrow,
    take,
    own: {
      // A turn of its own, as on the platform: what renders again and again on the next tick must leave messages their turn.
      nextTick: (callback: unknown) => void platform.setTimeout(() => runCallback(callback as never, undefined, undefined), 0),
      navigateTo: (params: unknown) => answerCall('navigateTo', params, openPage, onThrow),
    },
  });

  const services: PackServices = {
    context,
    updates,
    lifetimes,
    build: factory.build,
    find: (path) => definitions.find(path, false),
    missingDefinition: definitions.missing,
    pageTrees: () => [...pages.stack.all()].map(({ tree }) => tree),
    // Where the host cannot load it, what stands in stays.
    loadPackageOf: (path) => loadPackageOf(path).catch((error: unknown) => reporter.report(error, path)),
    platform,
    onThrow,
    currentRoot,
    run: runCallback,
    now: () => platform.now(),
    recordOf: instances.recordOf,
    pageOf: pages.pageOf,
    afterReady: pages.afterReady,
    objectOf: (...asked) => parts.objects?.objectOf(...asked) ?? null,
    callHost: facade.callHost,
    take,
    queueMicrotask,
    wxConfig,
    wx: facade.wx,
  };
  const addPack = (pack: LogicPack): void => joinPack(pack, parts, services, { wxs, facade });
  for (const pack of options.packs ?? []) addPack(pack);

  /** Its answer has a channel without its pack too, of which no code asks anything. */
  async function openPage(params: Params): Promise<object> {
    if (parts.navigation) return parts.navigation.open(pages.stack.pages.at(-1)?.id, params);
    await facade.callHost('navigateTo', params);
    return { eventChannel: {} };
  }

  function currentRoot(): ComponentRecord | undefined {
    return pages.stack.pages.at(-1)?.root;
  }

  /** A callback of the mini-program that is not bound to a lifetime of a component. */
  function runCallback(callback: (value: never) => void, self: unknown, value: unknown): void {
    context.group(() => {
      try {
        callback.call(self, value as never);
      } catch (error) {
        reporter.report(error, 'callback');
      }
    });
  }

  followContainer({
    host,
    app,
    reporter,
    context,
    facade,
    modules,
    definitions,
    pages,
    wxs,
    parts,
    wxConfig,
  });
  platform.onUncaught?.((error, kind, promise) => {
    if (kind === 'unhandledRejection') app.call('onUnhandledRejection', { reason: error, promise });
    if (kind === 'unhandledRejection') reporter.toHost(error, kind);
    else reporter.report(error, kind);
  });

  const globals = createGlobals({
    app,
    pages,
    definitions,
    modules,
    context,
    reader,
    wx: facade.wx,
    wxConfig,
    console: appConsole,
    timers: createTimers(platform, runCallback),
  });

  return {
    globals,
    addPack,
    dispose() {
      pages.dispose();
      host.close('disposed');
    },
  };
}
