import { defineConfig } from 'tsup';
import { library } from '../../scripts/tsup-preset.ts';

// The frame documents are in dist before this runs (scripts/build-frames.ts empties it), so nothing is cleaned here.
export default defineConfig(
  library({
    entry: ['src/index.ts', 'src/embedded.ts', 'src/links.ts', 'src/node/index.ts', 'src/testing/index.ts'],
    clean: false,
  }),
);
