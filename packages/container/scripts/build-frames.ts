// `tsx -C @dinghy/source scripts/build-frames.ts [outDir]`: writes the frame documents. Without outDir it is the first step of the build.

import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PACK_TAGS, packNames } from '@dinghy/runtime-view/packs';
import { bundleFrames } from './bundle-frames.ts';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const outDir = process.argv[2] ?? join(dist, 'frames');
// The build's first step: what an earlier one left must not be packed.
if (process.argv[2] === undefined) await rm(dist, { recursive: true, force: true });
const { documents: frames, packs, logicPacks } = await bundleFrames();
await mkdir(join(outDir, 'packs'), { recursive: true });
await mkdir(join(outDir, 'logic-packs'), { recursive: true });

/** What a server that knows nothing of us has to be told: file name to response headers. */
const headers = Object.fromEntries(frames.map(({ kind, headers }) => [`${kind}.html`, headers]));
/** The documents as strings: for the embedded way, and for the Node helper. */
const documents = Object.fromEntries(frames.map(({ kind, html, headers }) => [kind, { html, headers }]));
/** Loads each pack's code as a chunk of its own. */
const indexOf = (folder: string, all: readonly { readonly name: string }[]): string =>
  all.map(({ name }) => `  ${JSON.stringify(name)}: () => import('./${folder}/${name}.js'),\n`).join('');
const packOfTag = Object.fromEntries(packNames.flatMap((name) => PACK_TAGS[name].map((tag) => [tag, name] as const)));
const writePack = (folder: string, { name, code }: { readonly name: string; readonly code: string }): Promise<void> =>
  writeFile(join(outDir, folder, `${name}.js`), `export const code = ${JSON.stringify(code)};\n`);

await Promise.all([
  ...frames.map(({ kind, html }) => writeFile(join(outDir, `${kind}.html`), html)),
  writeFile(join(outDir, 'headers.json'), `${JSON.stringify(headers, null, 2)}\n`),
  ...packs.map((pack) => writePack('packs', pack)),
  ...logicPacks.map((pack) => writePack('logic-packs', pack)),
  writeFile(
    join(outDir, 'view-packs.js'),
    `export const viewPacks = {\n${indexOf('packs', packs)}};\nexport const packOfTag = ${JSON.stringify(packOfTag)};\n`,
  ),
  writeFile(join(outDir, 'logic-packs.js'), `export const logicPacks = {\n${indexOf('logic-packs', logicPacks)}};\n`),
  writeFile(join(outDir, 'documents.js'), `export const frameDocuments = ${JSON.stringify(documents)};\n`),
]);
for (const { kind, html } of frames) process.stdout.write(`${kind}.html ${(html.length / 1024).toFixed(1)} KB\n`);
for (const { name, code } of [...packs, ...logicPacks])
  process.stdout.write(`pack ${name} ${(code.length / 1024).toFixed(1)} KB\n`);
