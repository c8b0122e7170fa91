import { defineConfig } from 'tsup';
import { library } from '../../scripts/tsup-preset.ts';

export default defineConfig(
  library({ entry: ['src/index.ts', 'src/list-policy.ts', 'src/web/index.ts', 'src/conformance/index.ts'] }),
);
