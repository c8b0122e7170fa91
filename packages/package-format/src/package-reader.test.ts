import { afterEach, describe, expect, it, vi } from 'vitest';
import { createParts } from './app-package.test-data.ts';
import { digestSha256Hex } from './digest-sha256.ts';
import { createPackageReader, type PackageReader } from './package-reader.ts';
import { sha256Hex } from './sha256.ts';
import { writePackage } from './write-package.ts';

async function openWith(change: (bytes: Uint8Array) => Uint8Array = (bytes) => bytes): Promise<PackageReader> {
  const { manifest, blobs } = writePackage(createParts());
  return createPackageReader({
    fetchManifest: async () => manifest,
    fetchBlob: async (sha256, sizeBytes) => {
      const bytes = blobs.get(sha256) ?? new Uint8Array();
      expect(sizeBytes).toBe(bytes.length);
      return change(bytes);
    },
  });
}

describe('createPackageReader', () => {
  it('reads text and bytes of each package', async () => {
    const reader = await openWith();
    expect(await reader.readText('', 'logic.js')).toBe('run()');
    expect(await reader.readText('extra', 'logic.js')).toBe('more()');
    expect(await reader.readBytes('extra', 'img/home.png')).toEqual(new Uint8Array([1, 2, 3]));
  });

  it.each([
    ['a byte changed', (bytes: Uint8Array) => bytes.map((byte) => byte ^ 1)],
    ['a byte more', (bytes: Uint8Array) => new Uint8Array([...bytes, 0])],
    ['a byte less', (bytes: Uint8Array) => bytes.slice(1)],
  ])('refuses a file with %s', async (_name, change) => {
    const reader = await openWith(change);
    await expect(reader.readText('', 'logic.js')).rejects.toThrow('PACKAGE_FILE_CORRUPT');
  });

  it('refuses a file that is not listed, and a package that is not', async () => {
    const reader = await openWith();
    await expect(reader.readText('', 'manifest.json')).rejects.toThrow('PACKAGE_FILE_UNLISTED');
    await expect(reader.readText('', '../x')).rejects.toThrow('PACKAGE_FILE_UNLISTED');
    await expect(reader.readText('constructor', 'logic.js')).rejects.toThrow('PACKAGE_ROOT_UNKNOWN');
  });

  it('refuses to give bytes as text that are not UTF-8', async () => {
    const parts = createParts();
    const packages = parts.packages.map((part) => ({ ...part, files: new Map([['x.bin', new Uint8Array([0xff])]]) }));
    const { manifest, blobs } = writePackage({ ...parts, packages });
    const reader = await createPackageReader({
      fetchManifest: async () => manifest,
      fetchBlob: async (sha256) => blobs.get(sha256) ?? new Uint8Array(),
    });
    await expect(reader.readText('', 'x.bin')).rejects.toThrow('PACKAGE_FILE_NOT_TEXT');
  });
});

describe('PackageReader.locate', () => {
  it('finds the package that holds an app path', async () => {
    const reader = await openWith();
    expect(reader.locate('img/home.png')).toMatchObject({ root: '', path: 'img/home.png' });
    expect(reader.locate('extra/img/home.png')).toMatchObject({ root: 'extra', path: 'img/home.png' });
    expect(reader.locate('extra')).toBeUndefined();
    expect(reader.locate('img/none.png')).toBeUndefined();
  });
});

describe('sha256Hex', () => {
  it('matches the standard vector', () => {
    expect(sha256Hex(new TextEncoder().encode('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});

describe('digestSha256Hex', () => {
  const bytes = new TextEncoder().encode('abc');
  afterEach(() => void vi.unstubAllGlobals());

  it('is sha256Hex, with WebCrypto and without', async () => {
    expect(await digestSha256Hex(bytes)).toBe(sha256Hex(bytes));
    vi.stubGlobal('crypto', undefined);
    expect(await digestSha256Hex(bytes)).toBe(sha256Hex(bytes));
  });
});
