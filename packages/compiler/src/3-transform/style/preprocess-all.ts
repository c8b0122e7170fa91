// Every Less and Sass file that the app's stylesheets are or import, to CSS, before the stylesheets are compiled. What
// those files import in turn is the matter of Less and Sass.

import type { AppSource } from '../../2-analyze/analyze-app.ts';
import type { StyleLanguage } from '../../2-analyze/resolve/resolver.ts';
import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { offsetAt } from '../../diagnostics/frame.ts';
import { type BuildCache, remember } from '../../project/build-cache.ts';
import { extensionOf } from '../../project/path.ts';
import type { FileLookup, ProjectFiles } from '../../project/project-files.ts';
import type { PreprocessStyle, StyleResult } from './preprocess-style.ts';

/** CSS and its source map, by path. */
export type PreprocessedStyles = ReadonlyMap<string, { readonly css: string; readonly map: string }>;

export interface PreprocessInput {
  /** Stylesheets of the app, its pages and its components. */
  readonly sheets: readonly string[];
  readonly files: ProjectFiles;
  readonly app: Pick<AppSource, 'resolver' | 'resolverOf' | 'resolverSettings'>;
  readonly preprocessStyle: PreprocessStyle;
  readonly cache: BuildCache | undefined;
  readonly report: Report;
}

const LANGUAGES: Readonly<Record<string, { readonly language: StyleLanguage; readonly name: string }>> = {
  '.less': { language: 'less', name: 'Less' },
  '.scss': { language: 'scss', name: 'Sass' },
  '.sass': { language: 'sass', name: 'Sass' },
};

export function needsPreprocessing(file: string): boolean {
  return Object.hasOwn(LANGUAGES, extensionOf(file));
}

export async function preprocessAll(input: PreprocessInput): Promise<PreprocessedStyles> {
  const styles = new Map<string, { css: string; map: string }>();
  // Most projects have none, and then nothing needs to be searched.
  if (!input.files.paths.some(needsPreprocessing)) return styles;
  const wanted = [...findWanted(input)];
  const results = await Promise.all(wanted.map((file) => preprocess(file, input)));
  for (const [index, file] of wanted.entries()) {
    const result = results[index];
    if (result?.kind === 'css') styles.set(file, result);
    else if (result !== undefined) reportFailure(file, result, input);
  }
  return styles;
}

function findWanted({ sheets, files, app }: PreprocessInput): Set<string> {
  const wanted = new Set<string>();
  const seen = new Set(sheets);
  for (const file of seen) {
    if (needsPreprocessing(file)) wanted.add(file);
    else
      for (const name of listImports(files.readText(file) ?? '')) {
        const found = app.resolver.resolveStyle(name, file);
        if (found.kind === 'found') seen.add(found.path);
      }
  }
  return wanted;
}

/** One that is no import, in a comment say, costs a file that is compiled for nothing. */
function listImports(source: string): string[] {
  return [...source.matchAll(/@import\s+(?:url\(\s*)?["']?([^"'();\s]+)/gi)].map(([, name = '']) => name);
}

function preprocess(file: string, input: PreprocessInput): Promise<StyleResult> {
  const { app, files, preprocessStyle, cache } = input;
  const world: FileLookup = { has: files.has, readText: files.readText };
  return remember(cache, `preprocess ${file}`, [app.resolverSettings, preprocessStyle], world, ({ has, readText }) => {
    const resolver = app.resolverOf({ has });
    return preprocessStyle({
      file,
      source: readText(file) ?? '',
      language: LANGUAGES[extensionOf(file)]?.language ?? 'less',
      resolve: (name, from) => {
        // `~package/file` is how webpack's loaders have it written.
        const found = resolver.resolveStyle(name.replace(/^~(?!\/)/, ''), from);
        return found.kind === 'found' ? found.path : undefined;
      },
      read: readText,
    });
  });
}

function reportFailure(file: string, result: Exclude<StyleResult, { kind: 'css' }>, { files, report }: PreprocessInput): void {
  const language = LANGUAGES[extensionOf(file)]?.name ?? '';
  if (result.kind === 'missing') {
    report(createDiagnostic('STYLE_PREPROCESSOR_MISSING', { language, package: result.package }, { file }));
    return;
  }
  const source = files.readText(result.file);
  const place =
    source === undefined ? { file } : { file: result.file, source, start: offsetAt(source, result.line, result.column) };
  report(createDiagnostic('STYLE_PREPROCESSOR_FAILED', { language, reason: result.reason }, place));
}
