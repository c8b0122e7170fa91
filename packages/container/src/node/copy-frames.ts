import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { frameFiles } from './frame-files.ts';

/**
 * Writes the frame documents into a folder of static files, with `headers.json` beside them: the response headers that
 * the server of that folder has to send for each.
 *
 * @example
 * await copyFrames('public/dinghy');
 * @since 0.1.0
 */
export async function copyFrames(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const headers = Object.fromEntries(frameFiles.map(({ name, headers }) => [name, headers]));
  await Promise.all([
    ...frameFiles.map(({ name, body }) => writeFile(join(folder, name), body)),
    writeFile(join(folder, 'headers.json'), `${JSON.stringify(headers, null, 2)}\n`),
  ]);
}
