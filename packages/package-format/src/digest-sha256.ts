interface SubtleDigest {
  digest(algorithm: 'SHA-256', bytes: Uint8Array): Promise<ArrayBuffer>;
}

/**
 * Lower-case hex, by WebCrypto where there is one. There is none on pages that came over plain http, such as a developer's
 * local network: those load an implementation of our own, which nobody else has to.
 */
export async function digestSha256Hex(bytes: Uint8Array): Promise<string> {
  const subtle = (globalThis as { crypto?: { subtle?: SubtleDigest } }).crypto?.subtle;
  if (subtle === undefined) return (await import('./sha256.ts')).sha256Hex(bytes);
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
