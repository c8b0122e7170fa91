import type { PackageSource } from '@dinghy/package-format';

/** Asks for the manifest at once; the first who wants it gets that answer, later ones another. */
export function readAhead(source: PackageSource): PackageSource {
  // A source of the host's may throw before it has a promise.
  const fetchManifest = async (): Promise<Uint8Array> => source.fetchManifest();
  let ahead: Promise<Uint8Array> | undefined = fetchManifest();
  // Whoever wants it hears of it.
  ahead.catch(() => undefined);
  return {
    fetchManifest() {
      const manifest = ahead ?? fetchManifest();
      ahead = undefined;
      return manifest;
    },
    fetchBlob: (sha256, sizeBytes) => source.fetchBlob(sha256, sizeBytes),
  };
}
