import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The text of `page.ts` with what it stands on, from source. */
export async function bundlePage(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('page.ts', import.meta.url))],
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    conditions: ['@dinghy/source'],
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}
