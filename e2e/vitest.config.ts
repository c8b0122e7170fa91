import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.e2e.ts', '../examples/shop-api/src/**/*.test.ts'],
    globalSetup: './src/global-setup.ts',
    // One browser for all files; each test opens its own context in it.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
