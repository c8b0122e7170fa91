import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

// Tests read package source through the `@dinghy/source` condition, so no build is needed before them.
const resolve = { conditions: ['@dinghy/source', 'module', 'import', 'default'] };
const ssr = { resolve: { conditions: resolve.conditions, externalConditions: ['@dinghy/source', 'import', 'default'] } };

// `npm test` counts the tests of all runners from these reports.
const reports = process.env.DINGHY_TEST_REPORTS;

/**
 * Every component of whole libraries, pages as large as they may be, mutated sources: part of `npm test`, too long for
 * `pnpm check`.
 */
const long = [
  'packages/cli/src/miniapp/miniapp-rules.test.ts',
  'packages/compiler/src/node/component-kits.test.ts',
  'packages/compiler/src/robustness.test.ts',
  'packages/compiler/src/3-transform/template/real-libraries.test.ts',
  'packages/runtime-logic/src/semantics/page-limits.dom.test.ts',
  'packages/simulate/src/libraries.dom.test.ts',
  'packages/runtime-logic/src/vant.test.ts',
];

/** Random and hostile input, many times over: part of `npm test`, too long for `npm run check`. */
const fuzz = ['{packages,scripts}/**/*.fuzz.test.ts'];

// Property tests, and hooks that bundle, on a machine that does something else at the same time.
const testTimeout = 30_000;
const hookTimeout = 30_000;
const setupFiles = [join(import.meta.dirname, 'scripts', 'property-seed.ts')];

export default defineConfig({
  resolve,
  ssr,
  test: {
    reporters: reports ? ['dot', ['json', { outputFile: join(reports, `unit-${process.pid}.json`) }]] : ['default'],
    projects: [
      {
        resolve,
        ssr,
        test: {
          name: 'node',
          environment: 'node',
          setupFiles,
          // Nothing here touches globals, so files share a worker: loading modules anew for each costs more than the tests.
          pool: 'threads',
          testTimeout,
          hookTimeout,
          isolate: false,
          include: ['packages/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: [...long, ...fuzz, '**/*.dom.test.ts', '**/node_modules/**', '**/dist/**'],
        },
      },
      {
        resolve,
        ssr,
        test: {
          name: 'happy-dom',
          environment: 'happy-dom',
          setupFiles,
          pool: 'threads',
          testTimeout,
          hookTimeout,
          include: ['packages/**/*.dom.test.ts'],
          exclude: [...long, '**/node_modules/**', '**/dist/**'],
        },
      },
      {
        resolve,
        ssr,
        test: {
          name: 'long',
          environment: 'happy-dom',
          setupFiles,
          pool: 'threads',
          testTimeout: 4 * testTimeout,
          include: long,
        },
      },
      {
        resolve,
        ssr,
        test: { name: 'fuzz', environment: 'node', setupFiles, pool: 'forks', testTimeout: 4 * testTimeout, include: fuzz },
      },
    ],
  },
});
