import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.map': 'application/json; charset=utf-8',
};

/** Sends a file of a folder. Resolves with false, and sends nothing, when there is none; never leaves the folder. */
export async function sendFile(
  response: ServerResponse,
  folder: string,
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<boolean> {
  const file = normalize(join(folder, path));
  if (!file.startsWith(folder + sep)) return false;
  const stats = await stat(file).catch(() => undefined);
  if (!stats?.isFile()) return false;
  response.writeHead(200, {
    'Content-Type': types[extname(file)] ?? 'application/octet-stream',
    'Content-Length': stats.size,
    'X-Content-Type-Options': 'nosniff',
    ...headers,
  });
  createReadStream(file).pipe(response);
  return true;
}
