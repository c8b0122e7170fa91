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
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}
