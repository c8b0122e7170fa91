import path from 'node:path';
import * as esbuild from 'esbuild';
import { createEsbuildTransform } from '../3-transform/script/esbuild-transform.ts';
import { type CompileProjectOptions, type CompileResult, compileProject } from '../compile-project.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { createDiskFiles } from './disk-files.ts';
import { checkOutputFolder } from './output-folder.ts';
import { preprocessStyle } from './style-compilers.ts';
import { writeMaps, writeOutput } from './write-output.ts';

export interface BuildProjectOptions extends Pick<CompileProjectOptions, 'mode' | 'appId' | 'version' | 'sizeLimits'> {
  /** The project folder: that of project.config.json, or of app.json. */
  readonly root: string;
  /** Where the app package goes. Nothing is written without it, or when nothing can be built. */
  readonly outDir?: string;
  /**
   * Where source maps go: `<sha256>.map` for the script `files/<sha256>` of the package; maps of older builds stay. They hold
   * the source, so this is best no folder that is served. Without it, development builds have them inside of the scripts, and
   * release builds have none.
   */
  readonly sourceMapsDir?: string;
}

/**
 * Compiles a project folder and writes its app package: `manifest.json` and `files/<sha256>`.
 *
 * @throws BUILD_OUTPUT_UNSAFE, BUILD_OUTPUT_UNWRITABLE, or the system's error when the folder cannot be read; what is wrong in
 *   the project is a diagnostic
 * @example
 * const { diagnostics } = await buildProject({ root: 'shop', outDir: 'dist/shop', mode: 'development' });
 */
export async function buildProject({ root, outDir, sourceMapsDir, ...options }: BuildProjectOptions): Promise<CompileResult> {
  const found: Diagnostic[] = [];
  // The output may lie in the project; it is no source.
  const output = outDir === undefined ? undefined : checkOutputFolder(outDir, root);
  const outputs = [output, sourceMapsDir].filter((folder) => folder !== undefined).map((folder) => path.resolve(folder));
  const files = createDiskFiles(root, outputs, (diagnostic) => found.push(diagnostic));
  const result = await compileProject({
    ...options,
    files,
    transformScript: createEsbuildTransform(esbuild),
    preprocessStyle,
    ...(sourceMapsDir === undefined ? {} : { sourceMaps: 'separate' }),
  });
  if (output !== undefined && result.package !== undefined) await writeOutput(output, result.package);
  if (sourceMapsDir !== undefined) await writeMaps(sourceMapsDir, result);
  return { ...result, diagnostics: [...found, ...result.diagnostics] };
}
