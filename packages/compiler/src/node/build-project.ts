import { createHash } from 'node:crypto';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { createEsbuildTransform } from '../3-transform/script/esbuild-transform.ts';
import { type CompileProjectOptions, type CompileResult, compileProject } from '../compile-project.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type BuildCache, createBuildCache } from '../project/build-cache.ts';
import { isMiniApp, readMiniApp, refuseUnsignable, toMiniAppFindings } from './build-miniapp.ts';
import { createDiskFiles, createReadFiles, type ReadFiles } from './disk-files.ts';
import { checkOutputFolder } from './output-folder.ts';
import { preprocessStyle } from './styles/style-compilers.ts';
import { writeMaps, writeOutput } from './write-output.ts';

export interface BuildProjectOptions
  extends Pick<CompileProjectOptions, 'mode' | 'appId' | 'version' | 'sizeLimits' | 'renderFirstCommits'> {
  /** Kept from the last build of the same folder: see {@link createProjectCache}. */
  readonly cache?: ProjectCache;
  /** The project folder: that of project.config.json, or of app.json; or a W3C MiniApp package, a file that ends in `.ma`. */
  readonly root: string;
  /** Where the app package goes. Nothing is written without it, or when nothing can be built. */
  readonly outDir?: string;
  /**
   * Where source maps go: `<sha256>.map` for the script `files/<sha256>` of the package; maps of older builds stay. They hold
   * the source, so this is best no folder that is served. Without it, development builds have them inside of the scripts, and
   * release builds have none.
   */
  readonly sourceMapsDir?: string;
  /** Of a W3C MiniApp package: SHA-256 of certificates, in hex. A package that none of them has signed is refused. */
  readonly signedBy?: readonly string[];
}

/** What `buildProject` keeps of a folder for its next build, which then redoes only what changed. One build at a time. */
export interface ProjectCache {
  readonly build: BuildCache;
  readonly read: ReadFiles;
}

/**
 * @example
 * const cache = createProjectCache();
 * await buildProject({ root: 'shop', outDir: 'dist', cache });
 * // … a file is changed
 * await buildProject({ root: 'shop', outDir: 'dist', cache });
 */
export function createProjectCache(): ProjectCache {
  return { build: createBuildCache(), read: createReadFiles() };
}

const transformScript = createEsbuildTransform(esbuild);

/**
 * Compiles a project folder and writes its app package: `manifest.json` and `files/<sha256>`.
 *
 * @throws BUILD_OUTPUT_UNSAFE, BUILD_OUTPUT_UNWRITABLE, or the system's error when the folder cannot be read; what is wrong in
 *   the project is a diagnostic
 * @example
 * const { diagnostics } = await buildProject({ root: 'shop', outDir: 'dist/shop', mode: 'development' });
 */
export async function buildProject(settings: BuildProjectOptions): Promise<CompileResult> {
  const { root, outDir, sourceMapsDir, signedBy, cache, ...options } = settings;
  const found: Diagnostic[] = [];
  // The output may lie in the project; it is no source.
  const output = outDir === undefined ? undefined : checkOutputFolder(outDir, root);
  const outputs = [output, sourceMapsDir].filter((folder) => folder !== undefined).map((folder) => path.resolve(folder));
  if (signedBy !== undefined && !isMiniApp(root)) return { diagnostics: [refuseUnsignable()] };
  const read = isMiniApp(root) ? await readMiniApp(root, signedBy === undefined ? {} : { signedBy }) : undefined;
  if (read !== undefined && read.miniApp === undefined) return { diagnostics: read.diagnostics };
  const files = read?.miniApp?.files ?? createDiskFiles(root, outputs, (diagnostic) => found.push(diagnostic), cache?.read);
  const result = await compileProject({
    ...(read?.miniApp === undefined ? {} : { appId: read.miniApp.appId, version: read.miniApp.version }),
    ...options,
    files,
    transformScript,
    preprocessStyle,
    digest: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    ...(cache === undefined ? {} : { cache: cache.build }),
    ...(sourceMapsDir === undefined ? {} : { sourceMaps: 'separate' }),
  });
  if (output !== undefined && result.package !== undefined) await writeOutput(output, result.package);
  if (sourceMapsDir !== undefined) await writeMaps(sourceMapsDir, result);
  if (read?.miniApp !== undefined) found.push(...read.diagnostics, ...toMiniAppFindings(result.diagnostics, read.miniApp));
  return { ...result, diagnostics: read?.miniApp === undefined ? [...found, ...result.diagnostics] : found };
}
