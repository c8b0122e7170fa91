import { defineConfig } from 'vite';

export default defineConfig({
  build: {
    outDir: 'dist/site',
    target: 'es2022',
    // The host's content-security policy allows no inline scripts or data: modules.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
});
