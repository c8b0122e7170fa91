import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** From here up the platform's own digest is worth its round trip: it is faster and leaves the thread free. */
const LARGE_BYTES = 64 * 1024;

interface SubtleDigest {
  digest(algorithm: 'SHA-256', bytes: Uint8Array): Promise<ArrayBuffer>;
}

/** Lower-case hex. */
export function sha256Hex(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

/** As {@link sha256Hex}, through WebCrypto where there is one (secure contexts only) and the bytes are many. */
export async function digestSha256Hex(bytes: Uint8Array): Promise<string> {
  const subtle = (globalThis as { crypto?: { subtle?: SubtleDigest } }).crypto?.subtle;
  if (subtle === undefined || bytes.length < LARGE_BYTES) return sha256Hex(bytes);
  return bytesToHex(new Uint8Array(await subtle.digest('SHA-256', bytes)));
}
