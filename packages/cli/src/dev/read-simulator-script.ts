import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** The simulator's script with everything that it imports: made when this package is built, or here when run from its source. */
export async function readSimulatorScript(): Promise<string> {
  const built = fileURLToPath(new URL('./simulator.js', import.meta.url));
  if (existsSync(built)) return readFile(built, 'utf8');
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../simulator/main.ts', import.meta.url))],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    conditions: ['@dinghy/source'],
    define: { 'process.env.NODE_ENV': '"development"' },
  });
  return outputFiles[0]?.text ?? '';
}
