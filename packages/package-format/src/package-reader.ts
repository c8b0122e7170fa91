// Gives the files of a package, each only after its size and SHA-256 have been compared with the manifest. Where bytes
// come from is the caller's business: a server, a cache, a folder. It keeps the manifest and no file.

import { DinghyError } from '@dinghy/errors';
import { parseManifest } from './decode/decode-manifest.ts';
import { digestSha256Hex } from './digest-sha256.ts';
import type { AppPackageManifest, FileEntry } from './types.ts';
import { decodeUtf8 } from './utf8.ts';

export interface PackageSource {
  /** The bytes of manifest.json. */
  fetchManifest(): Promise<Uint8Array>;
  /** The bytes of `files/<sha256>`. `sizeBytes` is what the manifest promises: read no more than that. */
  fetchBlob(sha256: string, sizeBytes: number): Promise<Uint8Array>;
}

export interface PackageReader {
  readonly manifest: AppPackageManifest;
  /** A file as text. `path` counts from the root of the package `root` ('' is the main one): `readText('packageA', 'logic.js')`. */
  readText(root: string, path: string): Promise<string>;
  readBytes(root: string, path: string): Promise<Uint8Array>;
  /** Which package holds the file at an app path such as `packageA/images/x.png`, or `undefined` where none does. */
  locate(appPath: string): PackageFileLocation | undefined;
}

export interface PackageFileLocation {
  readonly root: string;
  readonly path: string;
  readonly entry: FileEntry;
}

/**
 * Opens a package: loads and checks its manifest.
 *
 * @throws what {@link parseManifest} throws, and whatever the source rejects with
 * @example
 * const reader = await createPackageReader({
 *   fetchManifest: () => load('manifest.json'),
 *   fetchBlob: (sha256) => load(`files/${sha256}`),
 * });
 * const code = await reader.readText('', 'logic.js');
 */
export async function createPackageReader(source: PackageSource): Promise<PackageReader> {
  const manifest = parseManifest(await source.fetchManifest());
  const packages = new Map(
    manifest.packages.map(({ root, files }) => [root, new Map(files.map((entry) => [entry.path, entry]))] as const),
  );

  function find(root: string, path: string): FileEntry {
    const files = packages.get(root);
    if (files === undefined) throw new DinghyError('PACKAGE_ROOT_UNKNOWN', { root });
    const entry = files.get(path);
    if (entry === undefined) throw new DinghyError('PACKAGE_FILE_UNLISTED', { root, path });
    return entry;
  }

  async function readBytes(root: string, path: string): Promise<Uint8Array> {
    const entry = find(root, path);
    const bytes = await source.fetchBlob(entry.sha256, entry.size);
    await verifyFile(entry, bytes);
    return bytes;
  }

  return {
    manifest,
    readBytes,
    async readText(root, path) {
      const bytes = await readBytes(root, path);
      try {
        return decodeUtf8(bytes);
      } catch (cause) {
        throw new DinghyError('PACKAGE_FILE_NOT_TEXT', { path }, { cause });
      }
    },
    locate(appPath) {
      for (const [root, files] of packages) {
        if (root !== '' && !appPath.startsWith(`${root}/`)) continue;
        const path = root === '' ? appPath : appPath.slice(root.length + 1);
        const entry = files.get(path);
        if (entry !== undefined) return { root, path, entry };
      }
      return undefined;
    },
  };
}

/**
 * Compares bytes with the manifest's entry of the file.
 *
 * @throws `PACKAGE_FILE_CORRUPT`
 */
export async function verifyFile(entry: FileEntry, bytes: Uint8Array): Promise<void> {
  const { path, size, sha256 } = entry;
  if (bytes.length !== size) {
    throw new DinghyError('PACKAGE_FILE_CORRUPT', { path, expected: `${size} bytes`, actual: `${bytes.length} bytes` });
  }
  const actual = await digestSha256Hex(bytes);
  if (actual !== sha256) throw new DinghyError('PACKAGE_FILE_CORRUPT', { path, expected: sha256, actual });
}
