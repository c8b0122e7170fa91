import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { IDBFactory } from 'fake-indexeddb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createMemoryFileDriver } from '../files/memory-file-driver.ts';
import { createRequestShim } from '../network/request-shim.ts';
import { createMemoryStorageDriver } from '../storage/memory-storage-driver.ts';
import { createStorageShim } from '../storage/storage-shim.ts';
import { createIndexedDbFileDriver } from '../web/indexed-db-file-driver.ts';
import { createIndexedDbStorageDriver } from '../web/indexed-db-storage-driver.ts';
import { createLocalStorageDriver } from '../web/local-storage-driver.ts';
import { createShimsForTest } from './create-shims-for-test.ts';
import {
  answerConformanceRequest,
  describeFileDriver,
  describeRequestShim,
  describeShim,
  describeStorageDriver,
  describeStorageShim,
} from './index.ts';

const tools = { describe, test, expect };

let factory = new IDBFactory();
let storage = createStorageForTest();

describeStorageDriver(tools, { name: 'memory', create: createMemoryStorageDriver });
describeStorageDriver(tools, {
  name: 'indexeddb',
  create: () => {
    factory = new IDBFactory();
    return createIndexedDbStorageDriver({ factory });
  },
  reopen: () => createIndexedDbStorageDriver({ factory }),
});
describeStorageDriver(tools, {
  name: 'localstorage',
  create: () => {
    storage = createStorageForTest();
    return createLocalStorageDriver({ storage });
  },
  reopen: () => createLocalStorageDriver({ storage }),
});

describeFileDriver(tools, { name: 'memory', create: createMemoryFileDriver });
describeFileDriver(tools, {
  name: 'indexeddb',
  create: () => {
    factory = new IDBFactory();
    return createIndexedDbFileDriver({ factory });
  },
  reopen: () => createIndexedDbFileDriver({ factory }),
});

describeStorageShim(tools, {
  name: 'memory',
  create: (limits) => createStorageShim({ driver: createMemoryStorageDriver(), ...limits }),
});
describeStorageShim(tools, {
  name: 'indexeddb',
  create: (limits) => createStorageShim({ driver: createIndexedDbStorageDriver({ factory: new IDBFactory() }), ...limits }),
});

const servers: Server[] = [];
let listed = '';
let unlisted = '';
let unlistedHits = 0;

beforeAll(async () => {
  listed = await serve();
  unlisted = await serve(() => unlistedHits++);
});
afterAll(() => {
  for (const server of servers) server.close().closeAllConnections();
});

describeRequestShim(tools, {
  name: 'fetch of Node',
  create: ({ origins, maxResponseBytes }) => createRequestShim({ fetch, policy: { origins: () => origins }, maxResponseBytes }),
  servers: () => ({ listed, unlisted, unlistedHits: () => unlistedHits }),
  seesRedirects: true,
});

for (const [name, create] of Object.entries(createShimsForTest())) describeShim(tools, { name, create });

async function serve(onHit?: () => void): Promise<string> {
  const server = createServer((request, response) => {
    onHit?.();
    void answer(request, response);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  let body = '';
  for await (const chunk of request) body += chunk;
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
  const answered = answerConformanceRequest({ method: request.method ?? '', path: request.url ?? '', headers, body });
  setTimeout(() => response.writeHead(answered.status, answered.headers).end(answered.body), answered.delayMs ?? 0);
}

/** The part of the Storage interface that the driver uses. */
function createStorageForTest(): Storage {
  const items = new Map<string, string>();
  return {
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, text: string) => void items.set(name, text),
    removeItem: (name: string) => void items.delete(name),
  } as unknown as Storage;
}
