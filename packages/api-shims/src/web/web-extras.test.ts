import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createTemporaryFiles } from '../files/temporary-files.ts';
import { WEB_EXTRA_APIS, type WebExtra } from './web-extra-apis.ts';
import { createWebExtra } from './web-extras.ts';

// Drivers look at what the browser has when they are made.
beforeAll(() => void vi.stubGlobal('navigator', {}));
afterAll(() => void vi.unstubAllGlobals());

test.each(Object.keys(WEB_EXTRA_APIS) as WebExtra[])('WEB_EXTRA_APIS names what the shim %s answers', (extra) => {
  const shim = createWebExtra[extra]({
    files: createTemporaryFiles(),
    loadImage: () => Promise.reject(new Error('no picture')),
  });
  expect(Object.keys(shim.apis).toSorted()).toEqual([...WEB_EXTRA_APIS[extra]].toSorted());
});
