import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Listens on loopback. Port 0 means any; when `orAny` is set, a taken port means any, too. Resolves with the port. */
export function listen(server: Server, port: number, { orAny = false } = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && orAny) listen(server, 0).then(resolve, reject);
      else reject(error);
    });
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}
