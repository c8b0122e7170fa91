import { defineConfig } from 'tsup';
import { library } from '../../scripts/tsup-preset.ts';

// Everything of ours is bundled: Jest before version 28 reads no `exports` of package.json, so it could not find the
// subpaths that our packages import from one another.
export default defineConfig(
  library({
    entry: ['src/index.ts', 'src/jest-snapshot-plugin.ts', 'src/api/index.ts', 'src/api/utils.ts'],
    noExternal: [/^@dinghy\//, /^postcss/, /^acorn/, /^snabbdom/],
    platform: 'node',
    shims: true,
    // `require('…/src/api')` is the object itself. tsup's interop and its tree shaking by rollup would each set it.
    cjsInterop: true,
    treeshake: false,
  }),
);
