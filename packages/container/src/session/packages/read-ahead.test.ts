import { expect, it } from 'vitest';
import { readAhead } from './read-ahead.ts';

function counting(fail = false) {
  let manifests = 0;
  return readAhead({
    fetchManifest() {
      if (fail) throw new Error('no server');
      return Promise.resolve(Uint8Array.of(++manifests));
    },
    fetchBlob: async (sha256, sizeBytes) => new TextEncoder().encode(`${sha256} ${sizeBytes}`),
  });
}

it('readAhead gives the manifest that it has asked for to the first reader, and asks anew for the next', async () => {
  const source = counting();
  expect(await source.fetchManifest()).toEqual(Uint8Array.of(1));
  expect(await source.fetchManifest()).toEqual(Uint8Array.of(2));
  expect(new TextDecoder().decode(await source.fetchBlob('ab', 3))).toBe('ab 3');
});

it('readAhead rejects where the source throws, when it is asked and not before', async () => {
  await expect(counting(true).fetchManifest()).rejects.toThrow('no server');
});
