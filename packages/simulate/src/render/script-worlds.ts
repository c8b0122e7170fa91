// The worlds in which view scripts run, one for each layer. All components share them, as they share the modules that they
// require, until a module comes whose name is taken by another text: new worlds then, for what is rendered from there on.

import type { WxsModules, WxsRuntime } from '@dinghy/template';
import { createWxsRuntime } from '@dinghy/template/wxs';
import type { Loaded } from '../load/registry.ts';
import { reportError } from './report.ts';

export interface ScriptWorlds {
  readonly logic: WxsRuntime;
  readonly view: WxsRuntime;
}

type Module = WxsModules[string];

let worlds: ScriptWorlds | undefined;
let modules = new Map<string, Module>();

export function scriptWorldsFor(components: readonly Loaded[]): ScriptWorlds {
  const wanted: Record<string, Module> = {};
  for (const { template } of components) Object.assign(wanted, template.wxs);
  const entries = Object.entries(wanted);
  if (worlds === undefined || entries.some(([name, module]) => isAnother(name, module))) {
    modules = new Map();
    worlds = {
      logic: createWxsRuntime({ modules: {}, onError: reportError }),
      view: createWxsRuntime({ modules: {}, onError: reportError }),
    };
  }
  for (const [name, module] of entries) modules.set(name, module);
  worlds.logic.addModules(wanted);
  worlds.view.addModules(wanted);
  return worlds;
}

/** Each load reads its modules anew, so equal ones need not be the same object. */
function isAnother(name: string, module: Module): boolean {
  const known = modules.get(name);
  return known !== undefined && known !== module && JSON.stringify(known) !== JSON.stringify(module);
}
