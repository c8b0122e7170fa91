import { defineConfig, type Options } from 'tsup';
import { library } from '../../scripts/tsup-preset.ts';

/**
 * The mocked `wx` is one object, whichever entry it is reached by. This stands in for shared chunks, which tsup makes for
 * CommonJS by another compiler whose `?.` is a call: twice as slow for our code.
 */
const oneApi: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'one-api',
  setup({ initialOptions, onResolve }) {
    const extension = initialOptions.format === 'cjs' ? 'cjs' : 'js';
    onResolve({ filter: /^\.\/api\/index\.ts$/ }, () => ({ path: `./api/index.${extension}`, external: true }));
  },
};

/** `require('…/src/api')` is the object itself. */
const apiIsTheModule: NonNullable<Options['plugins']>[number] = {
  name: 'api-is-the-module',
  renderChunk(code, { path }) {
    return path.replace(/\\/g, '/').endsWith('/api/index.cjs')
      ? { code: `${code}\nmodule.exports = module.exports.default;\n` }
      : undefined;
  },
};

// Everything of ours is bundled: Jest before version 28 reads no `exports` of package.json, so it could not find the
// subpaths that our packages import from one another.
export default defineConfig(
  library({
    entry: ['src/index.ts', 'src/jest-snapshot-plugin.ts', 'src/api/index.ts', 'src/api/utils.ts'],
    noExternal: [/^@dinghy\//, /^postcss/, /^acorn/, /^snabbdom/],
    platform: 'node',
    // tsup's own stand-in for `import.meta.url` asks the document for its address, which a test's document need not have.
    esbuildOptions(options, { format }) {
      const isCommonJs = format === 'cjs';
      options.define = { ...options.define, IS_COMMONJS: String(isCommonJs) };
      if (isCommonJs) options.define['import.meta.url'] = '__filename';
    },
    treeshake: false,
    splitting: false,
    esbuildPlugins: [oneApi],
    plugins: [apiIsTheModule],
  }),
);
