// A session epoch: 96 random bits, so that no frame of an earlier incarnation can pass for one of this.

interface RandomSource {
  readonly crypto?: { getRandomValues(bytes: Uint8Array): Uint8Array };
}

export function mintSession(): string {
  const bytes = new Uint8Array(12);
  const { crypto } = globalThis as unknown as RandomSource;
  // Engines without `crypto` are inner sides, which do not mint; in tests of theirs, uniqueness is all that is needed.
  if (crypto) crypto.getRandomValues(bytes);
  else for (let index = 0; index < bytes.length; index++) bytes[index] = Math.random() * 256;
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
