// What the container tells the logic layer, and what it asks: each event in its turn, and what follows from it.

import {
  type BootPayload,
  CHANNELS,
  type LaunchOptions,
  type LifecycleCalls,
  type LifecycleEvents,
  type Peer,
} from '@dinghy/bridge-protocol';
import { unpackBundle, type WaitingWxsRuntime, type WxsModules } from '@dinghy/template';
import type { AppHolder } from './app/create-app.ts';
import type { ErrorReporter } from './app/report-error.ts';
import type { Definitions } from './component/create-definitions.ts';
import type { ComponentSource } from './component/definition.ts';
import type { LogicContext } from './context.ts';
import type { Modules } from './modules/create-modules.ts';
import type { LogicParts } from './packs/join-pack.ts';
import type { Pages } from './page/create-pages.ts';
import { shareCard } from './page/share-card.ts';
import type { WxFacade } from './wx/create-wx.ts';

export interface FollowedByContainer {
  readonly host: Peer;
  readonly app: AppHolder;
  readonly reporter: ErrorReporter;
  readonly context: LogicContext;
  readonly facade: WxFacade;
  readonly modules: Modules;
  readonly definitions: Definitions;
  readonly pages: Pages;
  readonly wxs: WaitingWxsRuntime;
  readonly parts: LogicParts;
  /** The realm's `__wxConfig`, filled at boot. */
  readonly wxConfig: object;
}

type Answers = { readonly [Name in keyof LifecycleEvents]: (body: LifecycleEvents[Name]) => void };

interface LogicBundleText {
  readonly root: string;
  readonly components: Readonly<Record<string, ComponentSource>>;
  readonly wxs: WxsModules;
}

export function followContainer(layer: FollowedByContainer): void {
  const { host, reporter, context, parts, pages } = layer;
  const answers = createAnswers(layer);

  const dispatch = (name: string, body: unknown): void => {
    if (!Object.hasOwn(answers, name)) return;
    parts.managers?.hear(name, body);
    try {
      context.group(() => answers[name as keyof LifecycleEvents](body as never));
    } catch (error) {
      // Ours: app code is caught where it is called. The other pages live on.
      reporter.report(error, name);
    }
  };
  /** What the program's first line counts on is on its way; events keep their order behind it. */
  let preparing: Promise<void> | undefined;
  host.onEvent(CHANNELS.lifecycle, (name, body) => {
    if (name === 'launch') preparing = parts.filesAtHand?.prepare();
    if (preparing === undefined) return dispatch(name, body);
    const done = preparing.then(() => {
      if (preparing === done) preparing = undefined;
      dispatch(name, body);
    });
    preparing = done;
  });
  host.onCall(CHANNELS.lifecycle, (method, params) => {
    if (method !== 'shareAppMessage') return undefined;
    const { page, from } = params as LifecycleCalls['shareAppMessage']['params'];
    return shareCard(pages, page, from);
  });
}

/** By the events' names. */
function createAnswers(layer: FollowedByContainer): Answers {
  const { app, facade, modules, definitions, pages, parts, wxs } = layer;
  return {
    boot(payload: BootPayload) {
      facade.boot(payload);
      modules.setAliases(aliasesOf(payload.appManifest));
      pages.setManifest(payload.appManifest);
      Object.assign(layer.wxConfig, payload.appManifest);
    },
    packageLoaded({ root, bundle }) {
      const { components, wxs: more } = unpackBundle<'structure', LogicBundleText>(JSON.parse(bundle), 'structure');
      definitions.addSources(components);
      wxs.addModules(more);
      parts.subpackages?.onLoaded(root);
      parts.trees?.replacePlaceholders();
    },
    launch(launchOptions: LaunchOptions) {
      facade.setEnterOptions(launchOptions, true);
      try {
        if (modules.has('app.js')) modules.run('app.js');
      } catch (error) {
        layer.reporter.report(error, 'app.js');
      }
      app.launch(launchOptions);
      layer.host.sendEvent(CHANNELS.lifecycle, 'launched', {});
    },
    appShow(enterOptions) {
      facade.setEnterOptions(enterOptions, false);
      app.call('onShow', enterOptions);
    },
    appHide: () => app.call('onHide'),
    pageOpen: pages.open,
    pageShow: ({ page }) => pages.show(page),
    pageHide: ({ page }) => pages.hide(page),
    pageUnload: ({ page }) => pages.unload(page),
    pageReady: ({ page }) => pages.ready(page),
    viewReplaced: ({ page, view }) => pages.replaceView(page, view),
    pageNotFound: (notFound) => app.call('onPageNotFound', notFound),
    pageTabItemTap: ({ page, ...item }) => pages.tabItemTap(page, item),
    factsChange: ({ facts }) => facade.changeFacts(facts),
    themeChange({ theme }) {
      facade.setTheme(theme);
      app.call('onThemeChange', { theme });
    },
    apiEvent: ({ api, data }) => facade.emit(api, data),
  };
}

/** `resolveAlias` of app.json. */
function aliasesOf(manifest: unknown): (readonly [string, string])[] {
  const raw = (manifest as { raw?: { resolveAlias?: unknown } } | null)?.raw?.resolveAlias;
  return typeof raw === 'object' && raw !== null
    ? Object.entries(raw).map(([pattern, target]) => [pattern, String(target)] as const)
    : [];
}
