import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Canary {
  /** Such as `127.0.0.1:40123`. */
  readonly host: string;
  /** Every request that came, WebSocket upgrades included. */
  readonly hits: readonly string[];
  close(): Promise<void>;
}

/** A server that nobody should ever reach. It would let everybody in, so that a hit is not lost to CORS. */
export async function startCanary(): Promise<Canary> {
  const hits: string[] = [];
  const server = createServer((request, response) => {
    hits.push(`${request.method} ${request.url}`);
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'text/javascript' }).end('/* tweet */');
  });
  server.on('upgrade', (request, socket) => {
    hits.push(`UPGRADE ${request.url}`);
    socket.destroy();
  });
  server.on('connection', () => hits.push('CONNECTION'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    hits,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
