import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createParts } from './app-package.test-data.ts';
import { createPackageReader } from './package-reader.ts';
import { findPathProblem } from './path-rules.ts';
import type { PackageParts } from './write-package.ts';
import { writePackage } from './write-package.ts';

/** Names of files that a package may hold: some short ones are device names elsewhere (`aux.a`). */
const fileName = fc.stringMatching(/^[a-z]{1,6}\.[a-z]{1,3}$/).filter((name) => findPathProblem(name) === undefined);
const contents = fc.dictionary(fileName, fc.uint8Array({ maxLength: 200 }), { maxKeys: 8 });

function partsWith(files: Record<string, Uint8Array>, reversed = false): PackageParts {
  const parts = createParts();
  const entries = Object.entries(files);
  const packages = parts.packages.map((part) =>
    part.root === '' ? { ...part, files: new Map(reversed ? entries.reverse() : entries) } : part,
  );
  return { ...parts, packages: reversed ? packages.reverse() : packages };
}

describe('writePackage', () => {
  it('gives the same bytes for the same parts in another order', () => {
    fc.assert(
      fc.property(contents, (files) => {
        const one = writePackage(partsWith(files));
        const other = writePackage(partsWith(files, true));
        expect(other.manifest).toEqual(one.manifest);
        expect([...other.blobs.keys()].sort()).toEqual([...one.blobs.keys()].sort());
      }),
    );
  });

  it('stores equal contents once', () => {
    const { decoded, blobs } = writePackage(createParts());
    expect(decoded.packages.flatMap((entry) => entry.files)).toHaveLength(4);
    expect(blobs.size).toBe(3);
  });

  it('writes what createPackageReader reads, byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(contents, async (files) => {
        const { manifest, blobs } = writePackage(partsWith(files));
        const reader = await createPackageReader({
          fetchManifest: async () => manifest,
          fetchBlob: async (sha256) => blobs.get(sha256) ?? new Uint8Array(),
        });
        for (const [path, bytes] of Object.entries(files)) expect(await reader.readBytes('', path)).toEqual(bytes);
      }),
    );
  });

  it('refuses parts that no reader would admit', () => {
    const parts = createParts();
    const escaping = { ...parts, packages: [{ root: '', pages: parts.app.pages, files: new Map([['../x', '']]) }] };
    expect(() => writePackage(escaping)).toThrow('PACKAGE_PATH_INVALID');
    expect(() => writePackage({ ...parts, packages: [] })).toThrow('PACKAGE_MANIFEST_INVALID');
  });
});
