// The development server: the simulator page, the sandbox's frame documents, the package as it was last built, and a
// stream of what has been built. All of it is under a path that nobody can guess, on loopback, for one Host.

import { randomBytes } from 'node:crypto';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createFrameHandler } from '@dinghy/container/node';
import { simulatorHtml, simulatorStyle } from '../simulator/document.ts';
import { admitRequest } from './admit-request.ts';
import type { DevState } from './dev-state.ts';

export interface DevServerOptions {
  readonly state: DevState;
  /** Text of the simulator's script. */
  readonly script: string;
  /** 0 is any. */
  readonly port: number;
  /** Origins that the mini-program may reach. */
  readonly allowedOrigins: readonly string[];
}

export interface DevServer {
  /** Address of the simulator page, with its token. */
  readonly url: string;
  close(): Promise<void>;
}

/** @throws the system's error where the port cannot be had */
export async function createDevServer({ state, script, port: wanted, allowedOrigins }: DevServerOptions): Promise<DevServer> {
  const token = randomBytes(16).toString('hex');
  const frames = createFrameHandler({ basePath: `/${token}/frames/` });
  let port = 0;

  const server = createServer((request, response) => {
    const { method, url = '', headers } = request;
    const admission = admitRequest({ method, url, host: headers.host, origin: headers.origin }, port, token);
    if (!admission.admitted) refuse(response, admission.status);
    else if (frames.node(request, response)) return;
    else if (admission.path === 'events') stream(state, response);
    // Addresses in the page are relative to the folder.
    else if (admission.path === '' && !/^\/[^/?]*\//.test(url)) response.writeHead(308, { Location: `/${token}/` }).end();
    else answer(admission.path, headers.host ?? '', response);
  });

  const answer = (path: string, host: string, response: ServerResponse): void => {
    if (path === '') {
      const policy = toPolicy(`http://${host}/${token}/`, allowedOrigins);
      send(response, 'text/html', simulatorHtml, { 'Content-Security-Policy': policy });
    } else if (path === 'simulator.js') send(response, 'text/javascript', script);
    else if (path === 'simulator.css') send(response, 'text/css', simulatorStyle);
    else if (path === 'settings.json') send(response, 'application/json', JSON.stringify({ allowedOrigins }));
    else {
      const file = path.startsWith('package/') ? state.readFile(path.slice('package/'.length)) : undefined;
      if (file === undefined) refuse(response, 404);
      else send(response, 'application/octet-stream', file);
    }
  };

  await listen(server, wanted);
  port = (server.address() as AddressInfo).port;
  return { url: `http://127.0.0.1:${port}/${token}/`, close: () => stop(server) };
}

const HEADERS = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  // The address holds the token.
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

function send(response: ServerResponse, type: string, body: string | Uint8Array, headers: Record<string, string> = {}): void {
  response.writeHead(200, { ...HEADERS, 'Content-Type': `${type}; charset=utf-8`, ...headers });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}

function toPolicy(base: string, allowedOrigins: readonly string[]): string {
  const allowed = allowedOrigins.join(' ');
  return [
    "default-src 'none'",
    `script-src ${base}simulator.js`,
    `style-src ${base}simulator.css`,
    `img-src blob: data: ${allowed}`,
    `media-src blob: ${allowed}`,
    `connect-src ${base} ${allowed} ${allowed.replace(/(^| )http/g, '$1ws')}`,
    // No frame leaves its document: that is what keeps mini-program code from navigating one somewhere.
    `frame-src ${base}frames/`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function refuse(response: ServerResponse, status: 403 | 404 | 405 | 421): void {
  const text = status === 403 ? 'Open the address that `dinghy dev` has printed, with its token.' : String(status);
  response.writeHead(status, { ...HEADERS, 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}

/** Server-sent events: one now, one for every build. */
function stream(state: DevState, response: ServerResponse): void {
  response.writeHead(200, { ...HEADERS, 'Content-Type': 'text/event-stream; charset=utf-8' });
  const end = state.subscribe((snapshot) => response.write(`data: ${JSON.stringify(snapshot)}\n\n`));
  response.on('close', end);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
    server.closeAllConnections();
  });
}
