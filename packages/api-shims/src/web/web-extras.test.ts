import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createKeptFiles } from '../files/kept-files.ts';
import { createMemoryFileDriver } from '../files/memory-file-driver.ts';
import { createTemporaryFiles } from '../files/temporary-files.ts';
import { createListPolicy } from '../network/list-policy.ts';
import { createMemoryStorageDriver } from '../storage/memory-storage-driver.ts';
import { WEB_EXTRA_APIS, WEB_USUAL_APIS, type WebExtra, type WebUsual } from './web-extra-apis.ts';
import { createWebExtra } from './web-extras.ts';
import { createWebUsual } from './web-usual.ts';

// Drivers look at what the browser has when they are made.
beforeAll(() => void vi.stubGlobal('navigator', {}));
afterAll(() => void vi.unstubAllGlobals());

test.each(Object.keys(WEB_EXTRA_APIS) as WebExtra[])('WEB_EXTRA_APIS names what the shim %s answers', (extra) => {
  const shim = createWebExtra[extra]({
    files: createTemporaryFiles(),
    temporary: createTemporaryFiles(),
    kept: createKeptFiles({ driver: createMemoryFileDriver() }),
    policy: createListPolicy({}),
    battery: { read: async () => undefined, current: () => undefined },
    loadImage: () => Promise.reject(new Error('no picture')),
  });
  expect(Object.keys(shim.apis).toSorted()).toEqual([...WEB_EXTRA_APIS[extra]].toSorted());
});

test.each(Object.keys(WEB_USUAL_APIS) as WebUsual[])('WEB_USUAL_APIS names what the shim %s answers', (name) => {
  const files = createTemporaryFiles() as never;
  const shim = createWebUsual[name]({ fetch, policy: createListPolicy({}), files, driver: createMemoryStorageDriver() });
  expect(Object.keys(shim.apis).toSorted()).toEqual([...WEB_USUAL_APIS[name]].toSorted());
});
