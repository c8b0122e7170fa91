// Everything that one component may create, prepared for both layers once for all renderings of it.

import type { ViewComponent } from '@dinghy/package-format';
import { type ComponentSet, createComponentSet, type StagedComponent } from '@dinghy/runtime-logic/stage';
import type { WxsModules } from '@dinghy/template';
import type { Loaded } from '../load/registry.ts';
import { reportError, reportWarning } from './report.ts';

export interface Universe {
  readonly logic: ComponentSet;
  readonly view: Readonly<Record<string, ViewComponent>>;
  readonly wxs: WxsModules;
  readonly byKey: ReadonlyMap<string, Loaded>;
}

const universes = new WeakMap<Loaded, Universe>();

export function universeOf(root: Loaded): Universe {
  const known = universes.get(root);
  if (known !== undefined) return known;
  const byKey = new Map<string, Loaded>();
  collect(root, byKey);
  const wxs: Record<string, WxsModules[string]> = {};
  const logic: Record<string, StagedComponent> = {};
  const view: Record<string, ViewComponent> = {};
  for (const [key, component] of byKey) {
    Object.assign(wxs, component.template.wxs);
    logic[key] = staged(component);
    view[key] = { template: component.template.view, style: '', scope: component.classPrefix(), uses: [] };
  }
  const universe: Universe = {
    logic: createComponentSet({ components: logic, wxs, onError: reportError, onWarning: reportWarning }),
    view,
    wxs,
    byKey,
  };
  universes.set(root, universe);
  return universe;
}

function collect(component: Loaded, into: Map<string, Loaded>): void {
  if (into.has(component.key)) return;
  into.set(component.key, component);
  for (const used of component.uses) collect(used, into);
}

function staged({ definition, template, config }: Loaded): StagedComponent {
  const { structure, listKeys } = template;
  return { source: { config: { ...config, component: true }, structure, listKeys }, definition: copyParts(definition ?? {}) };
}

/** Definition filters change what they are given, and a definition may be prepared more than once. */
function copyParts(definition: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(definition).map(([name, part]) => {
      if (Array.isArray(part)) return [name, [...part]];
      const isPlain = typeof part === 'object' && part !== null && name !== 'export';
      return [name, isPlain ? { ...part } : part];
    }),
  );
}
