import { defineConfig, type Options } from 'tsup';
import { library } from '../../scripts/tsup-preset.ts';
import { importPastIndexes } from './scripts/import-past-indexes.ts';
import { uncut } from './scripts/join-chunks.ts';
import { shortenStyles } from './scripts/shorten-styles.ts';

// The frame documents are in dist before this runs (scripts/build-frames.ts empties it), so nothing is cleaned here.
const toDist: Options = { clean: false };

// What a host's page loads is cut by us, not by the host's bundler: what it starts with, and what it loads when wanted
// (decision 0025). So it brings the packages that it stands on along, in the form for host pages.
const hostPage: Options = {
  entry: ['src/index.ts', 'src/embedded.ts'],
  noExternal: [/^@dinghy\//],
  platform: 'browser',
  esbuildPlugins: [shortenStyles, importPastIndexes],
  esbuildOptions(options) {
    options.conditions = ['@dinghy/source', '@dinghy/host-page'];
  },
};

export default defineConfig([
  library({ ...toDist, ...hostPage, dts: { only: true } }),
  library({ ...toDist, ...hostPage, format: 'cjs', dts: false }),
  // scripts/join-chunks.ts makes of these what is in dist.
  library({ ...hostPage, format: 'esm', dts: false, treeshake: false, outDir: uncut }),
  library({ ...toDist, entry: ['src/links.ts', 'src/node/index.ts', 'src/testing/index.ts'] }),
]);
