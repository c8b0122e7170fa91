// Bundles the container as a host's bundler does, with code splitting, into two folders that size-limit weighs: what a page
// that imports it starts with, and what it loads beside the frames before the first page of a mini-program is seen.

import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { repositoryRoot } from './steps.ts';

const outDir = join(repositoryRoot, 'node_modules', '.cache', 'dinghy-host-page');

const { metafile, outputFiles } = await build({
  entryPoints: { host: join(repositoryRoot, 'packages/container/dist/index.js') },
  bundle: true,
  splitting: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  write: false,
  metafile: true,
  outdir: outDir,
});

await rm(outDir, { recursive: true, force: true });
const start = loadedWith(metafile, 'host.js');
const session = loadedWith(metafile, 'session-code-').filter((name) => !start.includes(name));
await keep(start, 'start');
await keep(session, 'session');

/** Names of the output that begins so, and of all that is loaded together with it. */
function loadedWith({ outputs }: Metafile, beginning: string): readonly string[] {
  const entry = Object.keys(outputs).find((path) => basename(path).startsWith(beginning));
  if (entry === undefined)
    throw new Error(`No output begins with ${beginning}: has a chunk of the container become part of another?`);
  const loaded = new Set([entry]);
  // A set that grows is walked to its end.
  for (const path of loaded)
    for (const { path: imported, kind } of outputs[path]?.imports ?? []) if (kind === 'import-statement') loaded.add(imported);
  return [...loaded].map((path) => basename(path));
}

async function keep(names: readonly string[], folder: string): Promise<void> {
  await mkdir(join(outDir, folder), { recursive: true });
  const files = outputFiles.filter(({ path }) => names.includes(basename(path)));
  await Promise.all(files.map(({ path, contents }) => writeFile(join(outDir, folder, basename(path)), contents)));
}
