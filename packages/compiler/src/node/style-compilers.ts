// Less and Sass as they are installed beside the compiler, loaded when a project has such a stylesheet. The project's own
// copies are not used: that would be running code of the project.

import {
  createStylePreprocessor,
  type LessLike,
  type PreprocessStyle,
  type SassLike,
} from '../3-transform/style/preprocess-style.ts';

export const preprocessStyle: PreprocessStyle = createStylePreprocessor({
  loadLess: () => loadOptional(async () => (await import('less')).default as unknown as LessLike),
  loadSass: () => loadOptional(async () => (await import('sass')) as unknown as SassLike),
});

async function loadOptional<Module>(load: () => Promise<Module>): Promise<Module | undefined> {
  try {
    return await load();
  } catch (error) {
    // As `import` says it, and as `require` does in the CommonJS build.
    if (/^(?:ERR_)?MODULE_NOT_FOUND$/.test((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}
