// Last step of the build: writes the modules for host pages to dist. esbuild makes a chunk of whatever two lazy parts share,
// although one of them is always loaded before the other. Rollup knows who loads whom, and leaves a module with the part that
// comes first: fewer requests, and less to compress in pieces.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Plugin, rollup } from 'rollup';

const container = fileURLToPath(new URL('../', import.meta.url));

/** Where esbuild leaves its chunks. */
export const uncut: string = join(container, 'node_modules', '.cache', 'host-page');

/** Rollup reads no source maps by itself. */
const sourceMaps: Plugin = {
  name: 'source-maps',
  async load(path) {
    const [code, map] = await Promise.all([readFile(path, 'utf8'), readFile(`${path}.map`, 'utf8')]);
    return { code, map };
  },
};

async function joinChunks(): Promise<void> {
  const bundle = await rollup({
    input: { index: join(uncut, 'index.js'), embedded: join(uncut, 'embedded.js') },
    // `imports` of package.json.
    external: (name) => name.startsWith('#'),
    plugins: [sourceMaps],
    // Every chunk of ours only declares, as package.json says.
    treeshake: { moduleSideEffects: false },
    onwarn: ({ code, message }) => {
      // Names that only a frame uses, of modules that are for both.
      if (code !== 'UNUSED_EXTERNAL_IMPORT') throw new Error(message);
    },
  });
  await bundle.write({
    dir: join(container, 'dist'),
    format: 'es',
    chunkFileNames: ({ name }) => `${name.replace(/-[A-Z0-9]{8}$/, '')}-[hash].js`,
    hoistTransitiveImports: false,
    sourcemap: true,
  });
  await bundle.close();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await joinChunks();
