import type { Options } from 'tsup';

/** The one build recipe of every published package: ESM, CommonJS and types for both. */
export function library(options: Options = {}): Options {
  return {
    entry: ['src/index.ts'],
    format: ['esm', 'cjs'],
    dts: true,
    clean: true,
    sourcemap: true,
    target: 'es2022',
    treeshake: true,
    splitting: true,
    ...options,
  };
}
