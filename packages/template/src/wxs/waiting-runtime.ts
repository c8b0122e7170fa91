// A WXS world in a realm that gets the evaluator when a program turns out to have view scripts, or never.

import type { ModuleScope } from '../scope.ts';
import type { WxsModules } from './format.ts';
import type { WxsRuntime, WxsRuntimeOptions } from './runtime.ts';

export interface WaitingWxsRuntime extends WxsRuntime {
  /** Brings the evaluator. What was added before is there from now on. */
  provide(create: (options: WxsRuntimeOptions) => WxsRuntime): void;
}

/** Until the evaluator comes modules are kept, and a name of one stands for nothing. */
export function createWaitingWxsRuntime({ modules, ...options }: WxsRuntimeOptions): WaitingWxsRuntime {
  let runtime: WxsRuntime | undefined;
  let waiting: WxsModules = modules;
  return {
    provide(create) {
      runtime ??= create({ ...options, modules: waiting });
    },
    module: (id) => runtime?.module(id),
    // Templates ask once, and look up whenever they are drawn.
    modulesOf(body) {
      let scope: ModuleScope | undefined;
      return {
        get(name) {
          scope ??= runtime?.modulesOf(body);
          return scope?.get(name);
        },
      };
    },
    addModules(more) {
      if (runtime === undefined) waiting = { ...more, ...waiting };
      else runtime.addModules(more);
    },
    startTurn: () => runtime?.startTurn(),
  };
}
