import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

// Tests read package source through the `@dinghy/source` condition, so no build is needed before them.
const resolve = { conditions: ['@dinghy/source', 'module', 'import', 'default'] };
const ssr = { resolve: { conditions: resolve.conditions, externalConditions: ['@dinghy/source', 'import', 'default'] } };

// `npm test` counts the tests of all runners from these reports.
const reports = process.env.DINGHY_TEST_REPORTS;

/** Every component of whole libraries, and pages as large as they may be: part of `npm test`, too long for `npm run check`. */
const libraries = [
  'packages/runtime-logic/src/semantics/page-limits.dom.test.ts',
  'packages/simulate/src/libraries.dom.test.ts',
  'packages/runtime-logic/src/vant.test.ts',
];

export default defineConfig({
  resolve,
  ssr,
  test: {
    reporters: reports ? ['dot', ['json', { outputFile: join(reports, `unit-${process.pid}.json`) }]] : ['default'],
    // Property tests on a machine that does something else at the same time.
    testTimeout: 30_000,
    projects: [
      {
        resolve,
        ssr,
        test: {
          name: 'node',
          environment: 'node',
          // Nothing here touches globals, so files share a worker: loading modules anew for each costs more than the tests.
          pool: 'threads',
          isolate: false,
          include: ['packages/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: [...libraries, '**/*.dom.test.ts', '**/node_modules/**', '**/dist/**'],
        },
      },
      {
        resolve,
        ssr,
        test: {
          name: 'happy-dom',
          environment: 'happy-dom',
          pool: 'threads',
          include: ['packages/**/*.dom.test.ts'],
          exclude: [...libraries, '**/node_modules/**', '**/dist/**'],
        },
      },
      {
        resolve,
        ssr,
        test: { name: 'libraries', environment: 'happy-dom', pool: 'threads', include: libraries },
      },
    ],
  },
});
