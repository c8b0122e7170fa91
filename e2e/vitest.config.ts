import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

// `npm test` counts the tests of all runners from these reports.
const reports = process.env.DINGHY_TEST_REPORTS;

export default defineConfig({
  test: {
    include: ['src/**/*.e2e.ts', '../examples/shop-api/src/**/*.test.ts'],
    reporters: reports ? ['verbose', ['json', { outputFile: join(reports, 'e2e.json') }]] : ['verbose'],
    globalSetup: './src/global-setup.ts',
    // One browser for all files; each test opens its own context in it.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Browsers drop an event now and then on a machine with other work. The log says which tests were tried again.
    retry: 2,
  },
});
