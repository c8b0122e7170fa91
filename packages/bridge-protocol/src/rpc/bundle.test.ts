// What ships to browsers. Views use no RPC and must not carry comlink, nor the API descriptors.

import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

async function bundle(names: string): Promise<{ readonly files: readonly string[]; readonly text: string }> {
  const { metafile, outputFiles } = await build({
    stdin: { contents: `export { ${names} } from './index.ts';`, resolveDir: fileURLToPath(new URL('..', import.meta.url)) },
    conditions: ['@dinghy/source'],
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    metafile: true,
  });
  const inputs = Object.values(metafile.outputs)[0]?.inputs ?? {};
  const files = Object.keys(inputs).filter((file) => (inputs[file]?.bytesInOutput ?? 0) > 0);
  return { files, text: outputFiles[0]?.text ?? '' };
}

test('peers, transports and the multiplexer come without comlink, API descriptors, the tap and what is for people', async () => {
  const { files, text } = await bundle('createPeer, createMessagePortTransport, createMultiplexer');
  expect(files.filter((file) => /comlink|base64|text-codec|\/rpc\/|\/api\/|tap-transport|memory-transport/.test(file))).toEqual(
    [],
  );
  expect(text).not.toContain('Asks whether the other side');
});

test('wrapApi brings comlink with it', async () => {
  const { files } = await bundle('wrapApi');
  expect(files.some((file) => file.includes('comlink'))).toBe(true);
});
