import { defineConfig } from 'tsup';
import { library } from '../../scripts/tsup-preset.ts';

export default defineConfig(library({ entry: ['src/index.ts', 'src/stage.ts', 'src/packs.ts', 'src/first-commits.ts'] }));
