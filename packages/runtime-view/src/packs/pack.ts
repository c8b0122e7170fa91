// What a pack brings to a page view.

import type { WxsRuntime, WxsRuntimeOptions } from '@dinghy/template';
import type { BuiltIn } from '../builtins/unit.ts';
import type { DescriptorServices } from '../events/component-descriptor.ts';
import type { ScriptRunner } from '../events/script-handlers.ts';
import type { PackName } from './pack-tags.ts';

/** Packs by name. */
export type PackTable = { readonly [Name in PackName]?: ViewPack };

export interface ViewPack {
  readonly units?: readonly BuiltIn[];
  readonly scripts?: ViewScripts;
}

/** What runs view scripts, in expressions and as handlers. */
export interface ViewScripts {
  createWxsRuntime(options: WxsRuntimeOptions): WxsRuntime;
  createScriptRunner(services: DescriptorServices): ScriptRunner;
}
