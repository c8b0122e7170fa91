import { defineConfig } from 'tsup';
import { library } from '../../scripts/tsup-preset.ts';

export default defineConfig([
  // `import.meta.url`, which says where the worker for stylesheets is, has to mean something in CommonJS too.
  library({ entry: ['src/index.ts', 'src/template.ts', 'src/miniapp.ts', 'src/node/index.ts'], shims: true }),
  library({
    entry: { 'node/style-worker': 'src/node/styles/style-worker.ts' },
    format: ['esm'],
    dts: false,
    clean: false,
    splitting: false,
  }),
]);
