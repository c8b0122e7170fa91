// From the parts of an app to the bytes of its package. The same parts give the same bytes, in whatever order they come.

import { DinghyError } from '@dinghy/errors';
import { decodeManifest } from './decode/decode-manifest.ts';
import { findPathProblem } from './path-rules.ts';
import { sha256Hex } from './sha256.ts';
import { type AppManifest, type AppPackageManifest, type FileEntry, PACKAGE_FORMAT_VERSION } from './types.ts';
import { encodeUtf8 } from './utf8.ts';

export interface PackageParts {
  readonly appId: string;
  readonly version: string;
  readonly app: AppManifest;
  /** The main package, of root '', is one of them. */
  readonly packages: readonly SubpackageParts[];
}

export interface SubpackageParts {
  readonly root: string;
  /** App paths. */
  readonly pages: readonly string[];
  readonly independent?: boolean;
  readonly logicPacks?: readonly string[];
  /** By file path. Text is stored as UTF-8. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
}

export interface WrittenPackage {
  /** What `manifest` decodes to. */
  readonly decoded: AppPackageManifest;
  /** The bytes of manifest.json. */
  readonly manifest: Uint8Array<ArrayBuffer>;
  /** The bytes of each distinct content, by SHA-256 in lower-case hex. */
  readonly blobs: ReadonlyMap<string, Uint8Array>;
}

/**
 * Writes an app package, and reads its own manifest back: what this returns, every reader admits.
 *
 * @param digest SHA-256 in lower-case hex, where the platform has a faster one than ours
 * @throws what {@link decodeManifest} throws
 * @example
 * const { manifest, blobs } = writePackage({
 *   appId: 'shop', version: '1.0.0', app,
 *   packages: [{ root: '', pages: ['pages/home/home'], files: new Map([['logic.js', code]]) }],
 * });
 */
export function writePackage(parts: PackageParts, digest: (bytes: Uint8Array) => string = sha256Hex): WrittenPackage {
  const blobs = new Map<string, Uint8Array>();
  const packages = [...parts.packages]
    .sort((a, b) => comparePaths(a.root, b.root))
    .map((part) => ({
      root: part.root,
      pages: part.pages,
      independent: part.independent ?? false,
      ...(part.logicPacks && { logicPacks: [...part.logicPacks].sort() }),
      files: [...part.files]
        .sort(([a], [b]) => comparePaths(a, b))
        .map(([path, content]) => storeFile(path, content, blobs, digest)),
    }));
  const decoded = decodeManifest({
    format: PACKAGE_FORMAT_VERSION,
    appId: parts.appId,
    version: parts.version,
    app: parts.app,
    packages,
  });
  return { decoded, manifest: encodeUtf8(JSON.stringify(sortKeys(decoded))), blobs };
}

function storeFile(
  path: string,
  content: string | Uint8Array,
  blobs: Map<string, Uint8Array>,
  digest: (bytes: Uint8Array) => string,
): FileEntry {
  const problem = findPathProblem(path);
  if (problem !== undefined) throw new DinghyError('PACKAGE_PATH_INVALID', { path, problem });
  const bytes = typeof content === 'string' ? encodeUtf8(content) : content;
  const sha256 = digest(bytes);
  blobs.set(sha256, bytes);
  return { path, size: bytes.length, sha256 };
}

/** By code unit: the order must not depend on the machine's language. */
function comparePaths(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => comparePaths(a, b))
      .map(([key, item]) => [key, sortKeys(item)]),
  );
}
