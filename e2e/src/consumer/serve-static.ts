// A plain file server, as a consumer without a Node program of their own would have: files, and the headers that
// dinghy/headers.json asks for.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json' };

export async function serveStatic(folder: string): Promise<{ readonly url: string; close(): void }> {
  const frameHeaders: Readonly<Record<string, Readonly<Record<string, string>>>> = JSON.parse(
    await readFile(join(folder, 'dinghy/headers.json'), 'utf8'),
  );
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = path === '/' ? '/index.html' : path;
    readFile(join(folder, file)).then(
      (bytes) => {
        const headers = path.startsWith('/dinghy/') ? frameHeaders[path.slice('/dinghy/'.length)] : undefined;
        response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', ...headers });
        response.end(bytes);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
