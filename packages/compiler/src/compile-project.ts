// The compiler: a project's files in, an app package and findings out. The phases are the numbered folders. Nothing is
// kept between two calls but in the cache that is handed in, nothing is read but `files`, nothing is written, and it runs in a
// browser as on Node.

import { DinghyError } from '@dinghy/errors';
import type { WrittenPackage } from '@dinghy/package-format';
import { analyzeApp } from './2-analyze/analyze-app.ts';
import { refuseCollisions } from './2-analyze/package-paths.ts';
import { analyzeProjectConfig } from './2-analyze/project-config.ts';
import { withStandIns } from './2-analyze/stand-ins.ts';
import type { TransformScript } from './3-transform/script/esbuild-transform.ts';
import { createStylePreprocessor, type PreprocessStyle } from './3-transform/style/preprocess-style.ts';
import { transformApp } from './3-transform/transform-app.ts';
import { selectAssets } from './4-emit/assets.ts';
import { type EmitInput, type EmittedPackage, emitPackage, type SourceMaps } from './4-emit/emit-package.ts';
import type { RenderFirstCommits } from './4-emit/first-commits.ts';
import { checkSizes, DEFAULT_SIZE_LIMITS, type SizeLimits } from './4-emit/size-limits.ts';
import { createDiagnostic } from './diagnostics/create-diagnostic.ts';
import type { Diagnostic, Report } from './diagnostics/diagnostic.ts';
import { type BuildCache, endBuild } from './project/build-cache.ts';
import { folderOf } from './project/path.ts';
import { type ProjectFiles, selectFiles } from './project/project-files.ts';

/** Development keeps names and lines; release is small. */
export type BuildMode = 'development' | 'release';

export interface CompileProjectOptions {
  /** From the folder of project.config.json, or of app.json where there is none. */
  readonly files: ProjectFiles;
  /** See {@link createEsbuildTransform}. */
  readonly transformScript: TransformScript;
  /** See {@link createStylePreprocessor}. Without it there is no Less and no Sass. */
  readonly preprocessStyle?: PreprocessStyle;
  /** Default `release`. */
  readonly mode?: BuildMode;
  /** Of scripts. Default: `inline` in development, `none` in release. Maps hold the source. */
  readonly sourceMaps?: SourceMaps;
  /** Default: `appid` of project.config.json. */
  readonly appId?: string;
  /** Default: `version` of the project's package.json, else 0.0.0. */
  readonly version?: string;
  /** What a release build warns of. Default: the platform's limits, 2 MB for each package and 30 MB in all. */
  readonly sizeLimits?: Partial<SizeLimits>;
  /** What earlier builds of this project have found out; see {@link createBuildCache}. */
  readonly cache?: BuildCache;
  /** SHA-256 in lower-case hex. Default: one that needs no platform, and takes longer than the platform's. */
  readonly digest?: (bytes: Uint8Array) => string;
  /**
   * `renderFirstCommits` of @dinghy/runtime-logic/first-commits. With it, pages whose first state their source says come with
   * what their view shows before the logic layer runs.
   */
  readonly renderFirstCommits?: RenderFirstCommits;
}

export interface CompileResult {
  /** Absent where nothing could be built; the diagnostics say why. */
  readonly package?: WrittenPackage;
  /** With separate source maps: root of a package to the map of its logic.js, as JSON text. */
  readonly maps?: ReadonlyMap<string, string>;
  /** By file and place. A package may come with errors: what is broken is left out of it, or throws when it runs. */
  readonly diagnostics: readonly Diagnostic[];
  /** Paths of the pages that come with their first commit. Absent where nothing could be built. */
  readonly firstCommits?: readonly string[];
}

/**
 * Compiles a mini-program project.
 *
 * @example
 * import * as esbuild from 'esbuild';
 * const { package: app, diagnostics } = await compileProject({
 *   files: createMemoryFiles({ 'app.json': '{"pages":["index"]}', 'index.wxml': '<view/>' }),
 *   transformScript: createEsbuildTransform(esbuild),
 * });
 */
export async function compileProject(options: CompileProjectOptions): Promise<CompileResult> {
  const diagnostics: Diagnostic[] = [];
  const project = analyzeProjectConfig(options.files, (diagnostic) => diagnostics.push(diagnostic));
  const report = createAppReport(project.appRoot, diagnostics);
  const own = selectFiles(options.files, project.appRoot, (path) => !isForeign(path) && !project.ignores(path));
  const files = withStandIns(refuseCollisions(own, report));
  if (!files.has('app.json')) {
    report(
      createDiagnostic(
        'PROJECT_APP_JSON_MISSING',
        { root: project.appRoot, ...findAppJson(options.files) },
        { file: 'app.json' },
      ),
    );
  }
  const app = analyzeApp({ files, ...project, report });
  if (app === undefined) return { diagnostics: sortDiagnostics(diagnostics) };

  const isRelease = (options.mode ?? 'release') === 'release';
  const { transformScript, preprocessStyle = withoutPreprocessors, sourceMaps = isRelease ? 'none' : 'inline' } = options;
  const transformed = await transformApp({
    app,
    files,
    transformScript,
    preprocessStyle,
    minify: isRelease && project.minifies,
    sourceMaps: sourceMaps !== 'none',
    cache: options.cache,
    report,
  });
  const emitted = emitWithinLimits({
    appId: options.appId ?? project.appId,
    version: options.version ?? readVersion(options.files),
    app,
    files,
    units: transformed.units,
    modules: transformed.modules,
    assets: selectAssets({ files, referenced: transformed.assets, roots: app.packages.map(({ root }) => root), report }),
    appStyle: transformed.appStyle,
    sourceMaps,
    isForAuthors: !isRelease,
    cache: options.cache,
    digest: options.digest,
    renderFirstCommits: options.renderFirstCommits,
    report,
  });
  endBuild(options.cache);
  if (emitted === undefined) return { diagnostics: sortDiagnostics(diagnostics) };
  const { package: written, maps, firstCommits } = emitted;
  // Development builds are not sent to anybody; maps and long names make them several times as large.
  if (isRelease) checkSizes(written, { ...DEFAULT_SIZE_LIMITS, ...options.sizeLimits }, report);
  return { package: written, diagnostics: sortDiagnostics(diagnostics), firstCommits, ...(maps.size === 0 ? {} : { maps }) };
}

/** `undefined` where what a reader of packages admits is too little for the app; that has been reported then. */
function emitWithinLimits(input: EmitInput): EmittedPackage | undefined {
  try {
    return emitPackage(input);
  } catch (error) {
    if (!(error instanceof DinghyError) || error.code !== 'PACKAGE_LIMIT_EXCEEDED') throw error;
    input.report(
      createDiagnostic('PROJECT_LIMIT_EXCEEDED', { reason: error.message.replace(`${error.code}: `, '') }, { file: 'app.json' }),
    );
    return undefined;
  }
}

const withoutPreprocessors = createStylePreprocessor({ loadLess: async () => undefined, loadSass: async () => undefined });

/** The phases know the app's folder; findings name files from the project's. */
function createAppReport(appRoot: string, diagnostics: Diagnostic[]): Report {
  const prefix = appRoot === '' ? '' : `${appRoot}/`;
  return (diagnostic) => diagnostics.push({ ...diagnostic, file: prefix + diagnostic.file });
}

/** What lies in a project folder without being source of it. */
function isForeign(path: string): boolean {
  return /(?:^|\/)(?:node_modules|\.git)\//.test(path);
}

/** An app.json in another folder, the outermost, for the hint. */
function findAppJson(files: ProjectFiles): { found?: string } {
  const [nearest] = files.paths
    .filter((path) => path.endsWith('/app.json') && !isForeign(path))
    .sort((a, b) => a.split('/').length - b.split('/').length);
  return nearest === undefined ? {} : { found: folderOf(nearest) };
}

function readVersion(files: ProjectFiles): string {
  try {
    const version: unknown = JSON.parse(files.readText('package.json') ?? '{}').version;
    return typeof version === 'string' && /^[A-Za-z0-9][A-Za-z0-9.+_-]{0,127}$/.test(version) ? version : '0.0.0';
  } catch {
    return '0.0.0';
  }
}

/** Each finding once: a template that two pages include is compiled twice. */
function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const unique = new Map(diagnostics.map((diagnostic) => [keyOf(diagnostic), diagnostic]));
  return [...unique.values()].sort(
    (a, b) => compare(a.file, b.file) || (a.range?.start.offset ?? 0) - (b.range?.start.offset ?? 0) || compare(a.code, b.code),
  );
}

function keyOf({ code, file, range, message }: Diagnostic): string {
  return JSON.stringify([code, file, range?.start.offset, message]);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
