// What the test runs in a page: the compiler's core with a build of esbuild for browsers, as a playground has them.

import { compileProject, createEsbuildTransform, createMemoryFiles } from '@dinghy/compiler';
import * as esbuild from 'esbuild-wasm';
import { type PageBuild, toPageBuild } from './to-page-build.ts';

declare global {
  interface Window {
    compileInPage(contents: Record<string, string>): Promise<PageBuild>;
  }
}

const ready = esbuild.initialize({ wasmURL: '/esbuild.wasm' });

window.compileInPage = async (contents) => {
  await ready;
  return toPageBuild(
    await compileProject({
      files: createMemoryFiles(contents),
      transformScript: createEsbuildTransform(esbuild),
      mode: 'release',
    }),
  );
};
