// Starts everything that the example needs: the shop's API and the host. Used by `npm start` and by the end-to-end tests.

import type { Server } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createShopServer } from '@dinghy-examples/shop-api';
import { createHostServer } from './create-host-server.ts';
import { listen } from './listen.ts';

const examples = fileURLToPath(new URL('../..', import.meta.url));

export interface ExampleOptions {
  /** Port of the host; 0 for any. */
  readonly port: number;
  /** Takes any port where the wanted one is taken. */
  readonly orAny?: boolean;
  /** More app packages, by app id. */
  readonly packageFolders?: Readonly<Record<string, string>>;
}

export interface RunningExample {
  /** Address of the host page. */
  readonly url: string;
  readonly shopApi: string;
  close(): Promise<void>;
}

export async function startExample({ port, orAny = false, packageFolders = {} }: ExampleOptions): Promise<RunningExample> {
  // The API admits the host's origins, and the host's policy names the API: so the list is filled in once both have a port.
  const allowedOrigins: string[] = [];
  const api = createShopServer({ allowedOrigins });
  const shopApi = `http://127.0.0.1:${await listen(api, 0)}`;
  const host = createHostServer({
    siteFolder: join(examples, 'host-web/dist/site'),
    packageFolders: { tideline: join(examples, 'shop/dist'), gallery: join(examples, 'gallery/dist'), ...packageFolders },
    shopApi,
  });
  const hostPort = await listen(host, port, { orAny });
  allowedOrigins.push(`http://127.0.0.1:${hostPort}`, `http://localhost:${hostPort}`);
  return {
    url: `http://127.0.0.1:${hostPort}/`,
    shopApi,
    close: async () => {
      await Promise.all([close(host), close(api)]);
    },
  };
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
