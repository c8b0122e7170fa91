// One server for the host page, the frame documents and the app packages. Anything that is not on the list is a 404.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createFrameHandler } from '@dinghy/container/node';
import { hostPolicy } from './host-policy.ts';
import { sendFile } from './static-files.ts';

export interface HostServerOptions {
  /** Folder of the built host page. */
  readonly siteFolder: string;
  /** App id to the folder of its app package. */
  readonly packageFolders: Readonly<Record<string, string>>;
  /** Origin of the shop's server. */
  readonly shopApi: string;
}

const FRAMES_PATH = '/frames/';

export function createHostServer({ siteFolder, packageFolders, shopApi }: HostServerOptions): Server {
  const frames = createFrameHandler({ basePath: FRAMES_PATH });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const host = request.headers.host ?? '';
    // Another name for this machine could be anybody's page (DNS rebinding).
    if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host)) return refuse(response, 421);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
    if (frames.node(request, response)) return;

    const { pathname } = new URL(request.url ?? '/', `http://${host}`);
    if (pathname === '/host-config.json') return sendJson(response, { shopApi });
    const [, appId, file] = /^\/packages\/([\w-]+)\/([\w./-]+)$/.exec(pathname) ?? [];
    if (appId !== undefined && file !== undefined) {
      const folder = Object.hasOwn(packageFolders, appId) ? packageFolders[appId] : undefined;
      // Files are named by their content; only the manifest changes under its name.
      const cache = file.startsWith('files/') ? 'public, max-age=31536000, immutable' : 'no-cache';
      if (folder !== undefined && (await sendFile(response, folder, file, { 'Cache-Control': cache }))) return;
      return refuse(response, 404);
    }
    const headers = {
      'Cache-Control': pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      'Content-Security-Policy': hostPolicy({ frameSrc: `http://${host}${FRAMES_PATH}`, partnerOrigins: [shopApi] }),
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
    };
    if (await sendFile(response, siteFolder, pathname === '/' ? 'index.html' : pathname, headers)) return;
    refuse(response, 404);
  }

  return createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      console.error(error);
      refuse(response, 500);
    });
  });
}

function sendJson(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(JSON.stringify(value));
}

function refuse(response: ServerResponse, status: number): void {
  if (!response.headersSent) response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${status}\n`);
}
