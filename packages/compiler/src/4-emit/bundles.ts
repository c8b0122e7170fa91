// logic.json and view.json of each package.

import type { ComponentConfig, LogicBundle, LogicComponent, ViewBundle, ViewComponent } from '@dinghy/package-format';
import type { WxsModules } from '@dinghy/template';
import type { PageWindow } from '../2-analyze/analyze-app.ts';
import type { CompiledUnit } from '../3-transform/compiled-unit.ts';

export interface BundleInput {
  readonly root: string;
  readonly units: readonly CompiledUnit[];
  /** View scripts that are there when this package is loaded: those of the main package, unless it is independent. */
  readonly present: WxsModules;
  readonly windows: ReadonlyMap<string, PageWindow>;
  /** CSS of app.wxss, where this package is one that can be loaded first. */
  readonly appStyle: string | undefined;
  /** JSON texts by page; see `ViewBundle`. */
  readonly firstCommits: Readonly<Record<string, string>>;
}

export function emitLogicBundle({ root, units, present }: Pick<BundleInput, 'root' | 'units' | 'present'>): LogicBundle {
  return {
    root,
    components: Object.fromEntries(units.map((unit) => [unit.unit.path, toLogicComponent(unit)])),
    wxs: collectWxs(units, present),
  };
}

export function emitViewBundle({ root, units, present, windows, appStyle, firstCommits }: BundleInput): ViewBundle {
  return {
    root,
    components: Object.fromEntries(units.map((unit) => [unit.unit.path, toViewComponent(unit, windows)])),
    wxs: collectWxs(units, present),
    ...(appStyle === undefined ? {} : { appStyle }),
    ...(Object.keys(firstCommits).length === 0 ? {} : { firstCommits }),
  };
}

export function collectWxs(units: readonly CompiledUnit[], present: WxsModules = {}): WxsModules {
  const entries = units.flatMap(({ wxs }) => Object.entries(wxs)).filter(([id]) => !Object.hasOwn(present, id));
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function toLogicComponent({ unit, structure, listKeys, longLists }: CompiledUnit): LogicComponent {
  return {
    config: toConfig(unit),
    structure,
    ...(Object.keys(listKeys).length === 0 ? {} : { listKeys }),
    ...(longLists.length === 0 ? {} : { longLists }),
  };
}

function toConfig({ isPage, json, usingComponents, componentGenerics, styleIsolation }: CompiledUnit['unit']): ComponentConfig {
  return {
    component: !isPage || json?.value.component === true,
    usingComponents,
    ...(Object.keys(componentGenerics).length === 0 ? {} : { componentGenerics }),
    ...(styleIsolation === undefined ? {} : { styleIsolation }),
  };
}

function toViewComponent(
  { unit, view, style, scope, marksElements, uses }: CompiledUnit,
  windows: BundleInput['windows'],
): ViewComponent {
  const window = windows.get(unit.path);
  return {
    template: view,
    style,
    scope,
    ...(marksElements ? { marksElements } : {}),
    uses,
    ...(window === undefined ? {} : { window: window.light, ...(window.dark === undefined ? {} : { darkWindow: window.dark }) }),
  };
}
