// Phase 3: the sources of every page and component to templates, styles and modules. Each is independent of the others.

import type { AppSource } from '../2-analyze/analyze-app.ts';
import type { Unit } from '../2-analyze/component-graph.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import type { ProjectFiles } from '../project/project-files.ts';
import type { CompiledUnit } from './compiled-unit.ts';
import { findEntryModules } from './entry-modules.ts';
import { collectModules } from './script/collect-modules.ts';
import type { CompiledModule } from './script/compile-module.ts';
import type { TransformScript } from './script/esbuild-transform.ts';
import { type CompiledStyle, compileStyle } from './style/compile-style.ts';
import { preprocessAll } from './style/preprocess-all.ts';
import type { PreprocessStyle } from './style/preprocess-style.ts';
import { compileTemplate } from './template/index.ts';

export interface TransformInput {
  readonly app: AppSource;
  readonly files: ProjectFiles;
  readonly transformScript: TransformScript;
  readonly preprocessStyle: PreprocessStyle;
  readonly minify: boolean;
  readonly sourceMaps: boolean;
  readonly report: Report;
}

export interface TransformedApp {
  readonly units: readonly CompiledUnit[];
  readonly modules: readonly CompiledModule[];
  readonly appStyle: string;
  /** App paths of the files that stylesheets refer to. */
  readonly assets: ReadonlySet<string>;
}

export async function transformApp(input: TransformInput): Promise<TransformedApp> {
  const { app, files, report } = input;
  const { resolver } = app;
  const sheets = ['app', ...app.units.keys()].map(resolver.findStyle).filter((sheet) => sheet !== undefined);
  const preprocessed = await preprocessAll({ ...input, resolver, sheets });
  const styles = { ...input, resolver, preprocessed };
  const appStyle = compileStyle({ ...styles, file: resolver.findStyle('app'), scope: '' });
  const assets = new Set(appStyle.assets);
  const scopes = assignScopes(app);
  const units: CompiledUnit[] = [];
  for (const unit of app.units.values()) {
    const scope = scopes.get(unit.path) ?? '';
    const style = compileStyle({ ...styles, file: resolver.findStyle(unit.path), scope });
    for (const asset of style.assets) assets.add(asset);
    units.push(compileUnit(unit, scope, style, files, report));
  }
  const entries = findEntryModules(app, report);
  const modules = await collectModules({ ...input, resolver, entries: entries.files });
  return { units, modules: [...modules, ...entries.standIns], appStyle: appStyle.css, assets };
}

/** Short, unique in the app, and the same for the same set of components. Pages and the app have none. */
function assignScopes({ units }: AppSource): ReadonlyMap<string, string> {
  const components = [...units.values()].filter(({ isPage }) => !isPage).map(({ path }) => path);
  return new Map(components.sort().map((path, index) => [path, `c${index.toString(36)}`]));
}

function compileUnit(unit: Unit, scope: string, style: CompiledStyle, files: ProjectFiles, report: Report): CompiledUnit {
  const file = `${unit.path}.wxml`;
  const { view, structure, wxs, uses, listKeys } = compileTemplate({
    file,
    // A component may have no template, only behaviour.
    read: (path) => files.readText(path) ?? (path === file ? '' : undefined),
    usingComponents: unit.usingComponents,
    componentGenerics: unit.componentGenerics,
    componentPlaceholder: unit.componentPlaceholder,
    report,
  });
  const defaults = Object.values(unit.componentGenerics).filter((generic) => generic !== true);
  return {
    unit,
    view,
    structure,
    wxs,
    uses: [...new Set([...uses, ...defaults])],
    listKeys,
    style: style.css,
    scope,
    marksElements: style.marksElements,
  };
}
