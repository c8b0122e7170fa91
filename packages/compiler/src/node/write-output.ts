// A written package to a folder: manifest.json and files/<sha256>. The manifest goes last and by renaming, so that a
// reader sees the old package or the new one, never a mixture; blobs that are there already are left alone.

import { readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { WrittenPackage } from '@dinghy/package-format';
import type { CompileResult } from '../compile-project.ts';
import { makeFolder } from './output-folder.ts';

export async function writeOutput(outDir: string, { manifest, blobs }: WrittenPackage): Promise<void> {
  const folder = path.join(outDir, 'files');
  makeFolder(folder);
  const present = new Set(await readdir(folder));
  await Promise.all(
    [...blobs].filter(([sha256]) => !present.has(sha256)).map(([sha256, bytes]) => writeFile(path.join(folder, sha256), bytes)),
  );
  const temporary = path.join(outDir, `manifest.json.${process.pid}.tmp`);
  await writeFile(temporary, manifest);
  await rename(temporary, path.join(outDir, 'manifest.json'));
  const stale = [...present].filter((name) => /^[0-9a-f]{64}$/.test(name) && !blobs.has(name));
  await Promise.all(stale.map((name) => rm(path.join(folder, name))));
}

/** The map of a script is named after the script's content, so that a report of any version finds its own. */
export async function writeMaps(folder: string, { package: written, maps }: CompileResult): Promise<void> {
  makeFolder(folder);
  for (const { root, files } of written?.decoded.packages ?? []) {
    const script = files.find((file) => file.path === 'logic.js');
    const map = maps?.get(root);
    if (script !== undefined && map !== undefined) await writeFile(path.join(folder, `${script.sha256}.map`), map);
  }
}
