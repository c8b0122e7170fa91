import { defineConfig } from 'tsup';
import { library } from '../../scripts/tsup-preset.ts';

export default defineConfig(library({ entry: ['src/index.ts', 'src/template.ts', 'src/miniapp.ts', 'src/node/index.ts'] }));
