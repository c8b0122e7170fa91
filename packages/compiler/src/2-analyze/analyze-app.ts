// Phase 2: what the app consists of. What arrives: the project's files. What leaves: its packages, its pages and
// components with their JSON read and their names resolved, and the app manifest. No template, style or script is read.

import type { AppManifest, TabBarConfig, WindowConfig } from '@dinghy/package-format';
import { isJsonObject, type JsonFile, type JsonObject, parseJsonFile, placeInJson } from '../1-parse/json.ts';
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import type { FileLookup, ProjectFiles } from '../project/project-files.ts';
import { analyzePackages, type DeclaredPackage, normalizePagePath, reportUnsupported } from './app-json.ts';
import { analyzeComponents, type Unit } from './component-graph.ts';
import { analyzeUsingComponents, listDeclaredTags } from './component-json.ts';
import { acceptCount, type FieldContext, readField, type Theme } from './json-field.ts';
import { createResolver, type Resolver, type StyleLanguage } from './resolve/resolver.ts';
import { analyzeTabBar } from './tab-bar.ts';
import { analyzeWindow } from './window-config.ts';

export interface AppSource {
  readonly manifest: AppManifest;
  /** The main package first; only pages that are there. */
  readonly packages: readonly DeclaredPackage[];
  readonly units: ReadonlyMap<string, Unit>;
  /** Window of each page, in both themes. */
  readonly windows: ReadonlyMap<string, PageWindow>;
  readonly resolver: Resolver;
  /** A resolver of the same settings that asks `files`. */
  resolverOf(files: Pick<FileLookup, 'has'>): Resolver;
  /** Equal for equal settings of the resolver. */
  readonly resolverSettings: string;
  /** Root of the package that a path belongs to. */
  packageOf(path: string): string;
}

export interface PageWindow {
  readonly light: WindowConfig;
  /** Absent without `darkmode`. */
  readonly dark?: WindowConfig;
}

export interface AnalyzeAppInput {
  /** Files of the app, from the folder of app.json. */
  readonly files: ProjectFiles;
  readonly prefersTypeScript: boolean;
  readonly preferredStyles?: readonly StyleLanguage[];
  readonly report: Report;
}

/** `undefined` where nothing can be built; why has been reported then. */
export function analyzeApp({ files, prefersTypeScript, preferredStyles = [], report }: AnalyzeAppInput): AppSource | undefined {
  const source = files.readText('app.json');
  const app = source === undefined ? undefined : parseJsonFile('app.json', source, report);
  if (app === undefined) return undefined;
  reportUnsupported(app, report);

  const packages = analyzePackages(app, report).map((declared) => keepPresentPages(declared, app, files, report));
  const pages = packages.flatMap((declared) => declared.pages);
  if (pages.length === 0) {
    report(createDiagnostic('PROJECT_PAGES_MISSING', {}, placeInJson(app, 'pages')));
    return undefined;
  }

  const packageOf = createPackageLookup(packages);
  const resolverOptions = { aliases: app.value.resolveAlias, prefersTypeScript, preferredStyles };
  const resolverOf = (lookup: Pick<FileLookup, 'has'>): Resolver => createResolver({ files: lookup, ...resolverOptions });
  const resolver = resolverOf(files);
  const themes = readThemes(app, files, report);
  const mainPages = new Set(packages[0]?.pages);
  const tabBar = analyzeTabBar({ app, theme: themes.light, files, pages: mainPages, report });
  const units = analyzeComponents({
    files,
    resolver,
    report,
    appComponents: analyzeUsingComponents(app, resolver, report),
    appTags: listDeclaredTags(app),
    pages,
    extraComponents: tabBar?.custom === true && files.has('custom-tab-bar/index.wxml') ? ['custom-tab-bar/index'] : [],
    packageOf,
    isIndependent: (root) => packages.some((declared) => declared.root === root && declared.independent),
  });
  const light = analyzeWindow({ json: app, member: 'window', theme: themes.light, report }, asObject(app.value.window));
  // The second reading is of the same fields, so its findings would be the same.
  const dark = themes.dark && analyzeDark(app, themes.dark, files, mainPages);
  return {
    manifest: {
      pages,
      entryPagePath: readEntryPage(app, pages, report),
      window: light,
      ...(tabBar === undefined ? {} : { tabBar }),
      networkTimeout: analyzeNetworkTimeout({ json: app, theme: {}, report }, asObject(app.value.networkTimeout)),
      darkmode: dark !== undefined,
      ...(dark === undefined ? {} : { dark }),
      raw: app.value,
    },
    packages,
    units,
    windows: new Map(pages.map((page) => [page, analyzePageWindow(units.get(page)?.json, light, dark?.window, themes, report)])),
    resolver,
    resolverOf,
    resolverSettings: JSON.stringify(resolverOptions),
    packageOf,
  };
}

function keepPresentPages(declared: DeclaredPackage, app: JsonFile, files: ProjectFiles, report: Report): DeclaredPackage {
  const pages = declared.pages.filter((page) => {
    if (files.has(`${page}.wxml`)) return true;
    const written = declared.root === '' ? page : page.slice(declared.root.length + 1);
    report(createDiagnostic('PAGE_MISSING', { page }, placeInJson(app, written)));
    return false;
  });
  return { ...declared, pages };
}

function createPackageLookup(packages: readonly DeclaredPackage[]): (path: string) => string {
  const roots = packages.map(({ root }) => root).filter((root) => root !== '');
  return (path) => roots.find((root) => path.startsWith(`${root}/`)) ?? '';
}

interface Themes {
  readonly light: Theme;
  readonly dark: Theme | undefined;
}

function readThemes(app: JsonFile, files: ProjectFiles, report: Report): Themes {
  const location = typeof app.value.themeLocation === 'string' ? app.value.themeLocation.replace(/^\.?\//, '') : 'theme.json';
  const source = files.readText(location);
  if (source === undefined && typeof app.value.themeLocation === 'string') {
    const expected = 'a JSON file of the project';
    report(createDiagnostic('PROJECT_FIELD_INVALID', { field: 'themeLocation', expected }, placeInJson(app, 'themeLocation')));
  }
  const value = source === undefined ? undefined : parseJsonFile(location, source, report)?.value;
  return { light: asObject(value?.light), dark: app.value.darkmode === true ? asObject(value?.dark) : undefined };
}

function analyzeDark(
  app: JsonFile,
  theme: Theme,
  files: ProjectFiles,
  pages: ReadonlySet<string>,
): { readonly window: WindowConfig; readonly tabBar?: TabBarConfig } {
  const report: Report = () => {};
  const tabBar = analyzeTabBar({ app, theme, files, pages, report });
  const window = analyzeWindow({ json: app, theme, report }, asObject(app.value.window));
  return { window, ...(tabBar === undefined ? {} : { tabBar }) };
}

function analyzePageWindow(
  json: JsonFile | undefined,
  light: WindowConfig,
  dark: WindowConfig | undefined,
  themes: Themes,
  report: Report,
): PageWindow {
  if (json === undefined) return { light, ...(dark === undefined ? {} : { dark }) };
  if (isJsonObject(json.value.window)) {
    report(createDiagnostic('PROJECT_FIELD_MISPLACED', { field: 'window', place: 'app.json' }, placeInJson(json, 'window')));
  }
  return {
    light: analyzeWindow({ json, theme: themes.light, report }, json.value, light),
    ...(dark === undefined || themes.dark === undefined
      ? {}
      : { dark: analyzeWindow({ json, theme: themes.dark, report: () => {} }, json.value, dark) }),
  };
}

function readEntryPage(app: JsonFile, pages: readonly string[], report: Report): string {
  const first = pages[0] ?? '';
  const written = app.value.entryPagePath;
  if (typeof written !== 'string') return first;
  const page = normalizePagePath('', written);
  if (page !== undefined && pages.includes(page)) return page;
  const expected = 'one of the pages';
  report(createDiagnostic('PROJECT_FIELD_INVALID', { field: 'entryPagePath', expected }, placeInJson(app, 'entryPagePath')));
  return first;
}

/** Milliseconds; the platform's default is a minute. */
function analyzeNetworkTimeout(context: FieldContext, fields: JsonObject): AppManifest['networkTimeout'] {
  const read = (name: string) => readField(context, fields, name, 'a number of milliseconds', acceptCount) ?? 60_000;
  return {
    request: read('request'),
    connectSocket: read('connectSocket'),
    uploadFile: read('uploadFile'),
    downloadFile: read('downloadFile'),
  };
}

function asObject(value: unknown): JsonObject {
  return isJsonObject(value) ? value : {};
}
