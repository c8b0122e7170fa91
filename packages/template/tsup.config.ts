import { defineConfig } from 'tsup';
import { library } from '../../scripts/tsup-preset.ts';

export default defineConfig(library({ entry: ['src/index.ts', 'src/packed-programs.ts', 'src/wxs.ts'] }));
