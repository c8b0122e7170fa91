// Less and Sass as they are installed beside the compiler, loaded when a project has such a stylesheet. The project's own
// copies are not used: that would be running code of the project.

import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { PreprocessStyle } from '../../3-transform/style/preprocess-style.ts';
import { createStyleQueue, type StyleLimits } from './style-queue.ts';

/** Far from what stylesheets take, and little for who builds what strangers send. */
const LIMITS: StyleLimits = { timeMs: 15_000, memoryMb: 512, cssBytes: 1_000_000, slowSheets: 2 };

export const preprocessStyle: PreprocessStyle = createLimitedPreprocessor(LIMITS);

export function createLimitedPreprocessor(limits: StyleLimits): PreprocessStyle {
  const compile = createStyleQueue(limits);
  return async (request) => {
    const name = request.language === 'less' ? 'less' : 'sass';
    const module = findModule(name);
    return module === undefined ? { kind: 'missing', package: name } : compile(request, module);
  };
}

/** Address of what the package's name means here. */
function findModule(name: string): string | undefined {
  try {
    return pathToFileURL(createRequire(import.meta.url).resolve(name)).href;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}
