// Everything that one component may create, prepared for both layers once for all renderings of it.

import type { ViewComponent } from '@dinghy/package-format';
import { type ComponentSet, createComponentSet, type StagedComponent } from '@dinghy/runtime-logic/stage';
import type { Loaded } from '../load/registry.ts';
import { reportError, reportWarning } from './report.ts';
import { type ScriptWorlds, scriptWorldsFor } from './script-worlds.ts';

export interface Universe {
  readonly logic: ComponentSet;
  readonly view: Readonly<Record<string, ViewComponent>>;
  readonly scripts: ScriptWorlds;
  readonly byKey: ReadonlyMap<string, Loaded>;
}

const universes = new WeakMap<Loaded, Universe>();

export function universeOf(root: Loaded): Universe {
  const known = universes.get(root);
  if (known !== undefined) return known;
  const byKey = new Map<string, Loaded>();
  collect(root, byKey);
  const logic: Record<string, StagedComponent> = {};
  const view: Record<string, ViewComponent> = {};
  for (const [key, component] of byKey) {
    logic[key] = stagedOf(component);
    view[key] = { template: component.template.view, style: '', scope: component.classPrefix(), uses: [] };
  }
  const scripts = scriptWorldsFor([...byKey.values()]);
  const universe: Universe = {
    logic: createComponentSet({ components: logic, wxs: scripts.logic, onError: reportError, onWarning: reportWarning }),
    view,
    scripts,
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

const staged = new WeakMap<Loaded, StagedComponent>();

function stagedOf(component: Loaded): StagedComponent {
  const known = staged.get(component);
  if (known !== undefined) return known;
  const { definition, template, config } = component;
  const { structure, listKeys } = template;
  const source = { config: { ...config, component: true }, structure, listKeys };
  const made: StagedComponent = { source, definition: copyParts(definition ?? {}) };
  staged.set(component, made);
  return made;
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
