// The worker is a file of the built package. From source it is built here.

import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import * as esbuild from 'esbuild';

export async function startStyleWorker(memoryMb: number): Promise<Worker> {
  const worker = await createWorker(memoryMb);
  // Who waits for a result listens too; when nobody does, it must not end the process.
  worker.on('error', () => {});
  return worker;
}

async function createWorker(memoryMb: number): Promise<Worker> {
  const options = { resourceLimits: { maxOldGenerationSizeMb: memoryMb }, stdout: true, stderr: true };
  if (!import.meta.url.endsWith('.ts')) return new Worker(findBuilt(), options);
  const { outputFiles } = await esbuild.build({
    entryPoints: [fileURLToPath(new URL('./style-worker.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
  });
  return new Worker(outputFiles[0]?.text ?? '', { ...options, eval: true });
}

/** From the package's folder: this code may be in any of the files that were built. */
function findBuilt(): string {
  const manifest = createRequire(import.meta.url).resolve('@dinghy/compiler/package.json');
  return path.join(path.dirname(manifest), 'dist', 'node', 'style-worker.js');
}
