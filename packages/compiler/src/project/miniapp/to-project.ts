// The parts of a MiniApp package as a project of ours: manifest, pages and styles become the files that a project has for
// them, and scripts run behind the module of MiniApp Lifecycle.

import { folderOf } from '../path.ts';
import { createMemoryFiles, type ProjectFiles } from '../project-files.ts';
import { toAppJson } from './app-json.ts';
import { scaleStylesheet } from './design-lengths.ts';
import type { MiniAppPage } from './find-pages.ts';
import { HTML_STYLE } from './html-style.ts';
import { fallbackLanguage, type LanguageTables } from './language/language-tables.ts';
import { TEXTS_SCRIPT } from './language/text-calls.ts';
import type { MiniAppManifest } from './manifest.ts';
import { toPageTemplate } from './page-template.ts';
import { appEntry, appPrologue, LIFECYCLE_MODULE, lifecycleScript, pageEntry, pagePrologue } from './scripts/lifecycle-script.ts';
import { TEXTS_MODULE_FILE, textsScript, VIEW_TEXTS_SCRIPT } from './scripts/texts-script.ts';

export interface MiniAppParts {
  readonly manifest: MiniAppManifest;
  readonly pages: readonly MiniAppPage[];
  readonly tables: LanguageTables;
  readonly files: ProjectFiles;
  /** What the screen's width is in the package's pixels, where they are not CSS pixels. */
  readonly designWidth: number | undefined;
}

export interface MadeProject {
  readonly files: ProjectFiles;
  /** What a file of the project was made of; `undefined` for one that is as it was. */
  madeOf(path: string): Origin | undefined;
}

/** A file of the package. */
export interface Origin {
  readonly file: string;
  /** Where that is all that was done: the text that was put before it, within its first line. */
  readonly prologue?: string;
}

/** @throws ArchiveError where a page is too large */
export function toProject(parts: MiniAppParts): MadeProject {
  const project = new Map<string, string | Uint8Array>();
  const origins = new Map<string, Origin>();
  const put: Put = (path, content, file, prologue) => {
    project.set(path, prologue === undefined ? content : prologue + content);
    origins.set(path, { file, ...(prologue !== undefined && { prologue }) });
  };
  for (const path of parts.files.paths) {
    if (!isMeantForOthers(path)) project.set(path, parts.files.readBytes(path) ?? new Uint8Array());
  }
  if (parts.designWidth !== undefined) scaleStyles(parts.files, parts.designWidth, put);
  putApp(parts, put);
  for (const page of parts.pages) putPage(page, parts, put);
  return { files: createMemoryFiles(Object.fromEntries(project)), madeOf: (path) => origins.get(path) };
}

/** Markup is no file that a program loads, and names that mean something to us must mean what we make. */
function isMeantForOthers(path: string): boolean {
  return /^(?:manifest|package|app|theme|sitemap|project(?:\.private)?\.config)\.json$|\.(?:html?|wxml|wxss|wxs)$/.test(path);
}

type Put = (path: string, content: string, file: string, prologue?: string) => void;

function scaleStyles(files: ProjectFiles, designWidth: number, put: Put): void {
  for (const path of files.paths)
    if (path.endsWith('.css')) put(path, scaleStylesheet(files.readText(path) ?? '', designWidth), path);
}

/** Beside the file that stands in its place. */
function renamedScript(path: string): string {
  return `${path}.miniapp.js`;
}

function putApp({ manifest, pages, tables, files }: MiniAppParts, put: Put): void {
  const paths = pages.map(({ path }) => path);
  const { app, theme } = toAppJson(manifest, paths);
  put('app.json', JSON.stringify(app), 'manifest.json');
  if (theme !== undefined) put('theme.json', JSON.stringify(theme), 'manifest.json');
  put('app.wxss', `${HTML_STYLE}@import "./app.css";\n`, 'app.css');

  const { lang, dir, localized = {} } = manifest;
  const titles = Object.entries(localized).flatMap(([language, { navigationBarTitleText: title }]) =>
    title === undefined ? [] : [[language, title] as const],
  );
  const hasTexts = tables.size > 0;
  const facts = { pages: paths, dir, hasTexts, titles: Object.fromEntries(titles), ...(lang !== undefined && { lang }) };
  put(LIFECYCLE_MODULE, lifecycleScript(facts), 'app.js');

  const fallback = fallbackLanguage(tables, lang) ?? lang ?? 'en';
  // A language of the manifest alone is one to choose, too, and has the fallback's texts.
  const known = [fallback, ...Object.keys(localized)].filter((language) => !tables.has(language));
  put(TEXTS_MODULE_FILE, textsScript(new Map([...tables, ...known.map((tag) => [tag, {}] as const)]), fallback), 'app.js');
  if (hasTexts) put(TEXTS_SCRIPT, VIEW_TEXTS_SCRIPT, 'app.js');

  put(renamedScript('app'), files.readText('app.js') ?? '', 'app.js', appPrologue());
  put('app.js', appEntry(`/${renamedScript('app')}`), 'app.js');
}

function putPage({ path, html, isWidget }: MiniAppPage, { files, tables, designWidth }: MiniAppParts, put: Put): void {
  const { wxml, texts } = toPageTemplate(files.readText(html) ?? '', { designWidth, hasTexts: tables.size > 0 });
  put(`${path}.wxml`, wxml, html);
  put(`${path}.json`, isWidget ? '{"navigationStyle":"custom"}' : '{}', html);
  const script = files.has(`${path}.js`) ? (files.readText(`${path}.js`) ?? '') : '';
  put(renamedScript(path), script, `${path}.js`, pagePrologue(path));
  put(`${path}.js`, pageEntry(path, `/${renamedScript(path)}`, texts), `${path}.js`);
  if (files.has(`${path}.css`)) {
    const name = path.slice(folderOf(path).length).replace(/^\//, '');
    put(`${path}.wxss`, `@import "./${name}.css";\n`, `${path}.css`);
  }
}
