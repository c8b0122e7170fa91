// A W3C MiniApp package (.ma) as a project of ours, so that everything else compiles it like any other: its manifest becomes
// app.json, its pages' HTML becomes WXML, its CSS stays what it is, and its scripts run behind a module that has the states
// and events of MiniApp Lifecycle. docs/reference/miniapp.md lists the rules by number.

import { findPathProblem, isAppId } from '@dinghy/package-format';
import { parseJsonFile } from '../../1-parse/json.ts';
import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { folderOf, joinPath } from '../path.ts';
import { createMemoryFiles, type ProjectFiles } from '../project-files.ts';
import { toAppJson } from './app-json.ts';
import { ArchiveError, readArchive } from './archive.ts';
import { HTML_STYLE } from './html-style.ts';
import { appEntry, appPrologue, LIFECYCLE_MODULE, lifecycleScript, pageEntry, pagePrologue } from './lifecycle-script.ts';
import { decodeMiniAppManifest, type MiniAppManifest } from './manifest.ts';
import { toPageTemplate } from './page-template.ts';

export interface OpenMiniAppOptions {
  readonly report: Report;
  /** Packages that need a later platform are refused. Default: none are. */
  readonly platformCode?: number;
}

export interface OpenedMiniApp {
  /** A project, to be compiled as any other. */
  readonly files: ProjectFiles;
  readonly appId: string;
  readonly version: string;
  readonly manifest: MiniAppManifest;
  /** The file of the package that a file of the project was made of. */
  sourceOf(path: string): string;
}

/** `undefined` where the package cannot be used; why has been reported then. */
export function openMiniApp(bytes: Uint8Array, options: OpenMiniAppOptions): OpenedMiniApp | undefined {
  const { report } = options;
  try {
    return openFiles(readArchive(bytes), options);
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    report(createDiagnostic('MINIAPP_PACKAGE_INVALID', { rule: error.rule, problem: error.message }, { file: 'manifest.json' }));
    return undefined;
  }
}

/** @throws ArchiveError */
function openFiles(
  contents: ReadonlyMap<string, Uint8Array>,
  { report, platformCode }: OpenMiniAppOptions,
): OpenedMiniApp | undefined {
  const files = createMemoryFiles(Object.fromEntries(contents));
  for (const [name, rule] of [
    ['manifest.json', 'PKG-24'],
    ['app.js', 'PKG-25'],
    ['app.css', 'PKG-25'],
  ] as const) {
    if (!files.has(name)) throw new ArchiveError(rule, `it has no ${name} in its root`);
  }
  if (!files.paths.some((path) => path.startsWith('pages/'))) throw new ArchiveError('PKG-01', 'it has no folder pages/');

  const source = files.readText('manifest.json') ?? '';
  if (source.trim() === '') throw new ArchiveError('PKG-24', 'its manifest.json is empty');
  const json = parseJsonFile('manifest.json', source, report);
  const manifest = json === undefined ? undefined : decodeMiniAppManifest(json, report);
  if (manifest === undefined) return undefined;
  const { minCode } = manifest.platformVersion;
  if (platformCode !== undefined && minCode > platformCode) {
    throw new ArchiveError('PKG-25', `it needs platform ${minCode}, and this is ${platformCode}`);
  }
  if (!isAppId(manifest.appId)) {
    const expected = 'letters, digits, `.`, `_` and `-`';
    report(
      createDiagnostic('MINIAPP_MANIFEST_INVALID', { rule: 'MNF-19', member: 'app_id', expected }, { file: 'manifest.json' }),
    );
    return undefined;
  }
  const pages = findPages(manifest, files, report);
  if (pages.length === 0) throw new ArchiveError('PKG-25', 'none of the pages that it lists is in it');
  checkLanguages(files, report);
  return convert(manifest, pages, files);
}

interface MiniAppPage {
  readonly path: string;
  readonly html: string;
}

/** Pages that are listed and there; what is an address, leads out of the package, or is not there is left out. */
function findPages(manifest: MiniAppManifest, files: ProjectFiles, report: Report): MiniAppPage[] {
  const pages: MiniAppPage[] = [];
  for (const written of manifest.pages) {
    const path = toPagePath(written);
    const html = path === undefined ? undefined : [`${path}.html`, `${path}.htm`].find((file) => files.has(file));
    if (path === undefined || html === undefined) {
      const rule = path === undefined ? 'MNF-25' : 'MNF-24';
      const problem = `the page ${JSON.stringify(written)} is ${path === undefined ? 'no path in the package' : 'not in it'}`;
      report(createDiagnostic('MINIAPP_PACKAGE_IGNORED', { rule, problem }, { file: 'manifest.json' }));
    } else if (pages.every((page) => page.path !== path)) pages.push({ path, html });
  }
  return pages;
}

/** Percent-encoding must not hide a way out, so it is looked through before the path is judged. */
function toPagePath(written: string): string | undefined {
  let path = written;
  try {
    path = decodeURIComponent(written);
  } catch {
    return undefined;
  }
  if (/^[a-z][a-z0-9+.-]*:|^[\\/]|\\/i.test(path)) return undefined;
  const joined = joinPath('', path.replace(/[?#].*$/s, '').replace(/\.html?$/i, ''));
  return joined === undefined || findPathProblem(joined) !== undefined || path.split('/').includes('..') ? undefined : joined;
}

/** Files of languages hold one JSON object each, and are called after their language. */
function checkLanguages(files: ProjectFiles, report: Report): void {
  for (const path of files.paths.filter((file) => /^i18n\/[^/]+\.json$/.test(file))) {
    let problem: string | undefined;
    try {
      Intl.getCanonicalLocales(path.slice('i18n/'.length, -'.json'.length));
      JSON.parse(files.readText(path) ?? '');
    } catch (error) {
      problem = `${path} ${error instanceof RangeError ? 'is not called after a language' : 'is not JSON'}`;
    }
    if (problem !== undefined) report(createDiagnostic('MINIAPP_PACKAGE_IGNORED', { rule: 'PKG-07', problem }, { file: path }));
  }
}

/** Beside the file that stands in its place. */
function renamedScript(path: string): string {
  return `${path}.miniapp.js`;
}

function convert(manifest: MiniAppManifest, pages: readonly MiniAppPage[], files: ProjectFiles): OpenedMiniApp {
  const project: Record<string, string | Uint8Array> = {};
  const sources = new Map<string, string>();
  const put = (path: string, content: string | Uint8Array, source: string): void => {
    project[path] = content;
    sources.set(path, source);
  };
  for (const path of files.paths) {
    // Markup is no file that a program loads, and names of ours must mean what we make.
    if (path !== 'manifest.json' && !/\.(?:html?|wxml|wxss)$/.test(path))
      project[path] = files.readBytes(path) ?? new Uint8Array();
  }
  const { app, theme } = toAppJson(
    manifest,
    pages.map(({ path }) => path),
  );
  put('app.json', JSON.stringify(app), 'manifest.json');
  if (theme !== undefined) put('theme.json', JSON.stringify(theme), 'manifest.json');
  put('app.wxss', `${HTML_STYLE}@import "./app.css";\n`, 'app.css');
  put(
    LIFECYCLE_MODULE,
    lifecycleScript({ pages: pages.map(({ path }) => path), lang: manifest.lang ?? 'en', dir: manifest.dir }),
    'app.js',
  );
  put(renamedScript('app'), appPrologue() + (files.readText('app.js') ?? ''), 'app.js');
  put('app.js', appEntry(`/${renamedScript('app')}`), 'app.js');
  for (const { path, html } of pages) {
    put(`${path}.wxml`, toPageTemplate(files.readText(html) ?? ''), html);
    put(`${path}.json`, '{}', html);
    const script = files.has(`${path}.js`) ? (files.readText(`${path}.js`) ?? '') : '';
    put(renamedScript(path), pagePrologue(path) + script, `${path}.js`);
    put(`${path}.js`, pageEntry(path, `/${renamedScript(path)}`), `${path}.js`);
    if (files.has(`${path}.css`))
      put(`${path}.wxss`, `@import "./${path.slice(folderOf(path).length).replace(/^\//, '')}.css";\n`, `${path}.css`);
  }
  return {
    files: createMemoryFiles(project),
    appId: manifest.appId,
    version: /^[A-Za-z0-9][A-Za-z0-9.+_-]{0,127}$/.test(manifest.version.name)
      ? manifest.version.name
      : String(manifest.version.code),
    manifest,
    sourceOf: (path) => sources.get(path) ?? path,
  };
}
