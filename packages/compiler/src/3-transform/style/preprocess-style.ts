// Less and Sass to CSS. Like esbuild, the compilers are handed in; they read nothing but files of the project, whatever a
// stylesheet imports, and run none of its code.

import type { StyleLanguage } from '../../2-analyze/resolve/resolver.ts';

/** How the compiler has Less and Sass made into CSS. See {@link createStylePreprocessor}. */
export type PreprocessStyle = (request: StyleRequest) => Promise<StyleResult>;

export interface StyleRequest {
  /** App path. */
  readonly file: string;
  readonly source: string;
  readonly language: StyleLanguage;
  /** The file that an import means; `undefined` where the project has none such. */
  resolve(name: string, from: string): string | undefined;
  read(file: string): string | undefined;
}

export type StyleResult =
  /** `map`: JSON text of a source map whose sources are app paths. */
  | { readonly kind: 'css'; readonly css: string; readonly map: string }
  /** The compiler is not there; `package` is what it is called. */
  | { readonly kind: 'missing'; readonly package: string }
  /** Line and column from 1. `file` is what the compiler was reading. */
  | { readonly kind: 'failed'; readonly reason: string; readonly file: string; readonly line: number; readonly column: number };

export interface StyleCompilers {
  /** Each resolves to the package's module, and to `undefined` where it is not installed. */
  loadLess(): Promise<LessLike | undefined>;
  loadSass(): Promise<SassLike | undefined>;
}

export function createStylePreprocessor({ loadLess, loadSass }: StyleCompilers): PreprocessStyle {
  return async (request) => {
    if (request.language === 'less') {
      const less = await loadLess();
      return less === undefined ? { kind: 'missing', package: 'less' } : compileLess(less, request);
    }
    const sass = await loadSass();
    return sass === undefined ? { kind: 'missing', package: 'sass' } : compileSass(sass, request);
  };
}

/** The part of less that is used. */
export interface LessLike {
  render(source: string, options: unknown): Promise<{ readonly css: string; readonly map: string }>;
}

async function compileLess(less: LessLike, { file, source, resolve, read }: StyleRequest): Promise<StyleResult> {
  // The folder comes from the file that Less is reading, which is one that this gave it.
  const find = (name: string, folder: string) => resolve(name, `${folder}import`);
  const fileManager = {
    supports: () => true,
    supportsSync: () => true,
    async loadFile(name: string, folder: string) {
      const found = find(name, folder);
      if (found === undefined) throw { type: 'File', message: `'${name}' is not found` };
      return { filename: found, contents: read(found) ?? '' };
    },
    // For functions that put files into the CSS; without them an address stays an address, and is packaged as one.
    loadFileSync: (name: string) => ({ error: { type: 'File', message: `'${name}' cannot be read here` } }),
    getPath: (name: string) => name.slice(0, name.lastIndexOf('/') + 1),
    tryAppendExtension: (name: string) => name,
    tryAppendLessExtension: (name: string) => name,
    alwaysMakePathsAbsolute: () => false,
    isPathAbsolute: () => true,
    join: (folder: string, name: string) => folder + name,
    pathDiff: (name: string) => name,
    extractUrlParts: () => undefined,
  };
  const plugin = {
    install: (_less: unknown, manager: { addFileManager(manager: unknown): void }) => manager.addFileManager(fileManager),
  };
  try {
    const { css, map } = await less.render(source, {
      filename: file,
      plugins: [plugin],
      // Both would run code of the project.
      disablePluginRule: true,
      javascriptEnabled: false,
      // Else sources are named from the sheet's folder.
      sourceMap: { sourceMapBasepath: '#' },
    });
    return { kind: 'css', css, map: map ?? EMPTY_MAP };
  } catch (error) {
    const { message, filename, line, column } = error as { message?: string; filename?: string; line?: number; column?: number };
    // Less takes over what its own stack's end says, but not the words.
    return {
      kind: 'failed',
      reason: toReason(message ?? 'it goes too deep'),
      file: filename ?? file,
      line: line ?? 1,
      column: (column ?? 0) + 1,
    };
  }
}

/** Less makes no map for a sheet without rules. */
const EMPTY_MAP = '{"version":3,"sources":[],"names":[],"mappings":""}';

/** The part of sass that is used. */
export interface SassLike {
  compileStringAsync(
    source: string,
    options: SassOptions,
  ): Promise<{ readonly css: string; readonly sourceMap?: { sources: string[] } }>;
}

interface SassOptions {
  readonly syntax: 'scss' | 'indented';
  readonly url: URL;
  readonly importer: SassImporter;
  readonly importers: readonly SassImporter[];
  readonly sourceMap: true;
  readonly charset: false;
  readonly logger: { warn(): void; debug(): void };
}

interface SassImporter {
  canonicalize(url: string, context: { readonly containingUrl: URL | null }): URL | null;
  load(url: URL): { readonly contents: string; readonly syntax: 'scss' | 'indented' | 'css' } | null;
}

/** What app paths are called towards Sass, which knows files by address. */
const SCHEME = 'dinghy-project:///';

async function compileSass(sass: SassLike, { file, source, language, resolve, read }: StyleRequest): Promise<StyleResult> {
  const importer: SassImporter = {
    canonicalize(url, { containingUrl }) {
      // Sass asks for the address as it is relative to the importing sheet first, then for the name as written.
      const [name, from] = url.startsWith(SCHEME)
        ? [`/${toPath(url)}`, '']
        : [url, containingUrl ? toPath(containingUrl.href) : file];
      const found = sassNames(name).flatMap((candidate) => resolve(candidate, from) ?? [])[0];
      return found === undefined ? null : toAddress(found);
    },
    load(url) {
      const path = toPath(url.href);
      const contents = read(path);
      return contents === undefined ? null : { contents, syntax: syntaxOf(path) };
    },
  };
  try {
    const { css, sourceMap } = await sass.compileStringAsync(source, {
      syntax: language === 'sass' ? 'indented' : 'scss',
      url: toAddress(file),
      importer,
      importers: [importer],
      sourceMap: true,
      charset: false,
      // Warnings of Sass are about its own future; the build says what is wrong with the project.
      logger: { warn: () => {}, debug: () => {} },
    });
    return { kind: 'css', css, map: JSON.stringify({ ...sourceMap, sources: sourceMap?.sources.map(toPath) }) };
  } catch (error) {
    const { sassMessage, message, span } = error as {
      message: string;
      sassMessage?: string;
      span?: { start: { line: number; column: number }; url?: URL };
    };
    return {
      kind: 'failed',
      reason: toReason(sassMessage ?? message),
      file: span?.url === undefined ? file : toPath(span.url.href),
      line: (span?.start.line ?? 0) + 1,
      column: (span?.start.column ?? 0) + 1,
    };
  }
}

/** A sheet may be a partial, with an underscore before its name, and a folder may have an index. */
function sassNames(name: string): string[] {
  const slash = name.lastIndexOf('/') + 1;
  const partial = `${name.slice(0, slash)}_${name.slice(slash)}`;
  return [name, partial, `${name}/index`, `${name}/_index`];
}

function toAddress(path: string): URL {
  return new URL(SCHEME + path.split('/').map(encodeURIComponent).join('/'));
}

function toPath(address: string): string {
  return address.startsWith(SCHEME) ? decodeURIComponent(address.slice(SCHEME.length)) : address;
}

function syntaxOf(path: string): 'scss' | 'indented' | 'css' {
  return path.endsWith('.sass') ? 'indented' : path.endsWith('.scss') ? 'scss' : 'css';
}

/** In one line, without a full stop: it is put into a sentence. */
function toReason(message: string): string {
  return message
    .replace(/\s+/g, ' ')
    .replace(/\.\s*$/, '')
    .trim();
}
