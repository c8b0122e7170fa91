// Names that mini-program code finds on the realm's global object.

import { DinghyError } from '@dinghy/errors';
import type { AppHolder } from './app/create-app.ts';
import type { RawDefinition } from './component/behavior.ts';
import type { ComponentReader } from './component/component-reader.ts';
import type { Definitions } from './component/create-definitions.ts';
import type { LogicContext } from './context.ts';
import type { Modules } from './modules/create-modules.ts';
import type { Pages } from './page/create-pages.ts';
import type { ConsoleFacade } from './wx/create-console.ts';

export interface GlobalsOptions {
  readonly app: AppHolder;
  readonly pages: Pages;
  readonly definitions: Definitions;
  readonly modules: Modules;
  readonly context: LogicContext;
  readonly wx: object;
  /** Filled at boot. */
  readonly wxConfig: object;
  readonly console: ConsoleFacade;
  reader(): ComponentReader;
  readonly timers: Readonly<Record<string, unknown>>;
}

export function createGlobals(options: GlobalsOptions): Readonly<Record<string, unknown>> {
  const { app, pages, definitions, modules, context, reader, timers, wxConfig, ...named } = options;
  return {
    ...named,
    ...timers,
    App: app.register,
    Page: (definition: unknown) => definitions.register(definition, true),
    Component: (definition: unknown) => definitions.register(definition, false),
    Behavior: (definition: unknown) => reader().createBehavior((definition ?? {}) as RawDefinition),
    getApp: app.getApp,
    getCurrentPages: () => pages.stack.pages.flatMap(({ root }) => (root === undefined ? [] : [root.instance])),
    requirePlugin: (name: unknown) => {
      context.warn(new DinghyError('PLUGIN_UNSUPPORTED', { name: String(name) }));
      return {};
    },
    __dinghyDefine: modules.define,
    __wxConfig: wxConfig,
    get __wxRoute() {
      return definitions.route;
    },
  };
}
