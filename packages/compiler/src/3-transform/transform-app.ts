// Phase 3: the sources of every page and component to templates, styles and modules. Each is independent of the others.

import type { AppSource } from '../2-analyze/analyze-app.ts';
import type { Unit } from '../2-analyze/component-graph.ts';
import type { Diagnostic, Report } from '../diagnostics/diagnostic.ts';
import { type BuildCache, remember } from '../project/build-cache.ts';
import type { ProjectFiles } from '../project/project-files.ts';
import type { CompiledUnit } from './compiled-unit.ts';
import { findEntryModules } from './entry-modules.ts';
import { collectModules } from './script/collect-modules.ts';
import type { CompiledModule } from './script/compile-module.ts';
import type { TransformScript } from './script/esbuild-transform.ts';
import { type CompiledStyle, compileStyle } from './style/compile-style.ts';
import { type PreprocessedStyles, preprocessAll } from './style/preprocess-all.ts';
import type { PreprocessStyle } from './style/preprocess-style.ts';
import type { SharedSheets } from './style/shared-sheets.ts';
import { createGivenCheck } from './template/check-given.ts';
import type { CompiledTemplate } from './template/compile-template.ts';
import { compileTemplate } from './template/index.ts';
import { createOwnEventCheck } from './template/own-events.ts';

export interface TransformInput {
  readonly app: AppSource;
  readonly files: ProjectFiles;
  readonly transformScript: TransformScript;
  readonly preprocessStyle: PreprocessStyle;
  readonly minify: boolean;
  readonly sourceMaps: boolean;
  readonly cache: BuildCache | undefined;
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
  const { app, report } = input;
  const sheets = ['app', ...app.units.keys()].map(app.resolver.findStyle).filter((sheet) => sheet !== undefined);
  const prepared = { preprocessed: await preprocessAll({ ...input, sheets }), shared: new Map() };
  const appStyle = transformStyle('app', '', prepared, input);
  const assets = new Set(appStyle.assets);
  const scopes = assignScopes(app);
  const units: CompiledUnit[] = [];
  const templates: FoundTemplate[] = [];
  for (const unit of app.units.values()) {
    const scope = scopes.get(unit.path) ?? '';
    const style = transformStyle(unit.path, scope, prepared, input);
    for (const asset of style.assets) assets.add(asset);
    const template = transformTemplate(unit, input);
    templates.push(template);
    units.push(toCompiledUnit(unit, scope, style, template.result));
  }
  const entries = findEntryModules(app, report);
  const modules = await collectModules({ ...input, entries: entries.files });
  reportTemplates(templates, modules, input);
  return { units, modules: [...modules, ...entries.standIns], appStyle: appStyle.css, assets };
}

/** Findings about templates, once it is known what the scripts of the components declare and trigger. */
function reportTemplates(
  templates: readonly FoundTemplate[],
  modules: readonly CompiledModule[],
  { files: { readText }, report }: TransformInput,
): void {
  const codes = new Map(modules.map(({ id, code }) => [id, code]));
  const checkGiven = createGivenCheck({ codeOf: (id) => codes.get(id), readText });
  const isOwnEvent = createOwnEventCheck([...codes.values()], readText);
  for (const { result, diagnostics } of templates) {
    const given = result.given.flatMap((attribute) => checkGiven(attribute) ?? []);
    for (const finding of [...diagnostics, ...given]) if (!isOwnEvent(finding)) report(finding);
  }
}

/** Short, unique in the app, and the same for the same set of components. Pages and the app have none. */
function assignScopes({ units }: AppSource): ReadonlyMap<string, string> {
  const components = [...units.values()].filter(({ isPage }) => !isPage).map(({ path }) => path);
  return new Map(components.sort().map((path, index) => [path, `c${index.toString(36)}`]));
}

/** What the stylesheets of one build have in common. */
interface PreparedStyles {
  readonly preprocessed: PreprocessedStyles;
  readonly shared: SharedSheets;
}

function transformStyle(path: string, scope: string, prepared: PreparedStyles, input: TransformInput): CompiledStyle {
  const { preprocessed, shared } = prepared;
  const { app, files, minify, cache, report } = input;
  const file = app.resolver.findStyle(path);
  const world = { has: files.has, readText: files.readText, made: preprocessed.get.bind(preprocessed) };
  const settings = [app.resolverSettings, file, scope, minify];
  const { result, diagnostics } = remember(cache, `style ${path}`, settings, world, ({ has, readText, made }) =>
    collectFindings((own) =>
      compileStyle({
        file,
        files: { has, readText },
        resolver: app.resolverOf({ has }),
        scope,
        minify,
        preprocessed: { get: made },
        shared,
        report: own,
      }),
    ),
  );
  diagnostics.forEach(report);
  return result;
}

function transformTemplate(unit: Unit, { files, cache }: TransformInput): FoundTemplate {
  const file = `${unit.path}.wxml`;
  const { usingComponents, declaredTags, componentGenerics, componentPlaceholder } = unit;
  const settings = [JSON.stringify([usingComponents, declaredTags, componentGenerics, componentPlaceholder])];
  return remember(cache, `template ${file}`, settings, { readText: files.readText }, ({ readText }) =>
    collectFindings((own) =>
      compileTemplate({
        file,
        // A component may have no template, only behaviour.
        read: (path) => readText(path) ?? (path === file ? '' : undefined),
        usingComponents,
        declaredTags,
        componentGenerics,
        componentPlaceholder,
        report: own,
      }),
    ),
  );
}

interface Found<Result> {
  readonly result: Result;
  readonly diagnostics: readonly Diagnostic[];
}

type FoundTemplate = Found<CompiledTemplate>;

/** Findings as a part of the result, so that they are told again when the result is remembered. */
function collectFindings<Result>(compute: (report: Report) => Result): Found<Result> {
  const diagnostics: Diagnostic[] = [];
  return { result: compute((diagnostic) => diagnostics.push(diagnostic)), diagnostics };
}

function toCompiledUnit(unit: Unit, scope: string, style: CompiledStyle, template: CompiledTemplate): CompiledUnit {
  const { view, structure, wxs, uses, listKeys, longLists } = template;
  const defaults = Object.values(unit.componentGenerics).filter((generic) => generic !== true);
  return {
    unit,
    view,
    structure,
    wxs,
    uses: [...new Set([...uses, ...defaults])],
    listKeys,
    longLists,
    style: style.css,
    scope,
    marksElements: style.marksElements,
  };
}
