// Package files over HTTP: `manifest.json` and `files/<sha256>` under one address.

import { DinghyError } from '@dinghy/errors';
import type { PackageSource } from '@dinghy/package-format';
import { readAtMost } from '../read-at-most.ts';

/** A manifest of the largest package that the format admits stays below it. */
const MAX_MANIFEST_BYTES = 16 * 1024 * 1024;

/**
 * Reads an app package from a web server. The manifest is asked for anew each time; files are named by their content, so
 * the browser's cache answers for them for ever.
 *
 * @param baseUrl address of the folder that holds `manifest.json`
 */
export function createHttpSource(baseUrl: string): PackageSource {
  const base = new URL(baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`, document.baseURI);
  return {
    fetchManifest: () => fetchBytes(new URL('manifest.json', base), 'no-cache', MAX_MANIFEST_BYTES),
    fetchBlob: (sha256, sizeBytes) => fetchBytes(new URL(`files/${sha256}`, base), 'force-cache', sizeBytes),
  };
}

async function fetchBytes(url: URL, cache: RequestCache, maxBytes: number): Promise<Uint8Array> {
  const fail = (detail: string, cause?: unknown): DinghyError =>
    new DinghyError('CONTAINER_SOURCE_UNREADABLE', { url: url.href, detail }, { cause });
  const response = await fetch(url, { cache, credentials: 'same-origin' }).catch((cause: unknown) => {
    throw fail('the server did not answer', cause);
  });
  if (!response.ok) throw fail(`the server answered ${response.status}`);
  const bytes = await readAtMost(response, maxBytes).catch((cause: unknown) => {
    throw fail('the connection broke', cause);
  });
  if (!bytes) throw fail('the file is larger than the package says');
  return bytes;
}
