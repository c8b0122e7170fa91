import { defineConfig } from 'tsup';
import { library } from '../../scripts/tsup-preset.ts';

export default defineConfig([
  // `import.meta.url`, which says where the simulator's script is, has to mean something in CommonJS too.
  library({ shims: true, external: ['esbuild'] }),
  library({ entry: ['src/bin.ts'], format: ['esm'], dts: false, clean: false, external: ['esbuild'] }),
  library({
    entry: { simulator: 'src/simulator/main.ts' },
    format: ['esm'],
    platform: 'browser',
    noExternal: [/./],
    splitting: false,
    sourcemap: false,
    minify: true,
    dts: false,
    clean: false,
  }),
]);
