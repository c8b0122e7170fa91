// Whether the signatures of a package hold (PKG-22). What is signed is the whole file but the signing block: the files, the
// list of contents and the archive's last record, as APK Signature Scheme v2 has it and as quick-app devices compute it.
//
// What this says is that who had the key of a certificate signed these bytes. Whose certificate it is, nobody says but the one
// who trusts it: `signedBy`.

import { ArchiveError } from './archive-error.ts';
import { RPK_MARK, readSigners, type Signer, type SigningBlock } from './signing-block.ts';

export type HashName = 'sha256' | 'sha512';

export interface SignatureScheme {
  readonly key: 'rsa' | 'ec' | 'dsa';
  readonly padding?: 'pss' | 'pkcs1';
  readonly hash: HashName;
}

/** What the platform computes; `@dinghy/compiler/node` has it from Node. */
export interface SignatureCrypto {
  digest(hash: HashName, parts: readonly Uint8Array[]): Uint8Array;
  /** Whether a signature holds. False where the key is of another kind or cannot be read. */
  verify(scheme: SignatureScheme, publicKey: Uint8Array, data: Uint8Array, signature: Uint8Array): boolean;
  /** Whether an X.509 certificate in DER is of this key, a SubjectPublicKeyInfo in DER. */
  isCertificateOf(certificate: Uint8Array, publicKey: Uint8Array): boolean;
}

export type PackageSignature =
  | { readonly status: 'none' }
  /** There is a signing block, and what it says could not be checked. */
  | { readonly status: 'unverified'; readonly reason: string }
  /** SHA-256 of each signer's certificate, in lower-case hex. */
  | { readonly status: 'verified'; readonly certificates: readonly string[] };

/** Numbers of the specification's RPK scheme. */
const SCHEMES: ReadonlyMap<number, SignatureScheme> = new Map([
  [0x0101, { key: 'rsa', padding: 'pss', hash: 'sha256' }],
  [0x0102, { key: 'rsa', padding: 'pss', hash: 'sha512' }],
  [0x0103, { key: 'rsa', padding: 'pkcs1', hash: 'sha256' }],
  [0x0104, { key: 'rsa', padding: 'pkcs1', hash: 'sha512' }],
  [0x0201, { key: 'ec', hash: 'sha256' }],
  [0x0202, { key: 'ec', hash: 'sha512' }],
  [0x0301, { key: 'dsa', hash: 'sha256' }],
]);

/** @throws ArchiveError where a signature does not hold */
export function verifySignature(
  bytes: Uint8Array,
  block: SigningBlock | undefined,
  crypto: SignatureCrypto | undefined,
): PackageSignature {
  if (block === undefined) return { status: 'none' };
  if (block.mark !== RPK_MARK) return { status: 'unverified', reason: `${JSON.stringify(block.mark)} is a kind of its vendor's` };
  const signers = readSigners(block);
  if (signers.length === 0) return { status: 'unverified', reason: 'it has no signature of a developer' };
  if (crypto === undefined) return { status: 'unverified', reason: 'nothing was given to verify it with' };
  const digests = new Map<HashName, readonly string[]>();
  const digestsOf = (hash: HashName): readonly string[] => {
    const known = digests.get(hash) ?? [
      toHex(digestContent(bytes, block, hash, crypto, Infinity)),
      toHex(digestContent(bytes, block, hash, crypto, CHUNK_BYTES)),
    ];
    digests.set(hash, known);
    return known;
  };
  return { status: 'verified', certificates: signers.map((signer) => verifySigner(signer, digestsOf, crypto)) };
}

/** @returns the SHA-256 of the signer's certificate */
function verifySigner(signer: Signer, digestsOf: (hash: HashName) => readonly string[], crypto: SignatureCrypto): string {
  const { signedData, digests, signatures, certificates, publicKey } = signer;
  const fail = (problem: string): ArchiveError => new ArchiveError('PKG-22', `its signature does not hold: ${problem}`);
  const [certificate] = certificates;
  if (certificate === undefined || !crypto.isCertificateOf(certificate, publicKey))
    throw fail('the certificate is of another key');
  if (signatures.length === 0) throw fail('there is none');
  // Each costs a verification of all signed data, and a package has room for a hundred thousand.
  if (new Set(signatures.map(({ algorithm }) => algorithm)).size < signatures.length) throw fail('an algorithm is there twice');
  for (const { algorithm, value } of signatures) {
    const scheme = SCHEMES.get(algorithm);
    // One that cannot be checked may be the one that does not hold.
    if (scheme === undefined) throw fail(`the algorithm ${algorithm} is not known`);
    if (!crypto.verify(scheme, publicKey, signedData, value)) throw fail('its own data is not what was signed');
    const digest = digests.find((candidate) => candidate.algorithm === algorithm);
    if (digest === undefined || !digestsOf(scheme.hash).includes(toHex(digest.value)))
      throw fail('the package is not what was signed');
  }
  return toHex(crypto.digest('sha256', [certificate]));
}

/** Of APK Signature Scheme v2. Quick-app tools take each section as one chunk, which is the same for small packages. */
const CHUNK_BYTES = 1024 * 1024;

function digestContent(
  bytes: Uint8Array,
  { start, directory }: SigningBlock,
  hash: HashName,
  crypto: SignatureCrypto,
  chunkBytes: number,
): Uint8Array {
  // The last record says where the list of contents starts: before it was signed that was where the block starts now.
  // Not by `slice`, which copies nothing where the bytes are a Buffer of Node.
  const end = new Uint8Array(bytes.subarray(directory.end));
  new DataView(end.buffer).setUint32(16, start, true);
  const sections = [bytes.subarray(0, start), bytes.subarray(directory.start, directory.end), end];
  const chunks = sections.flatMap((section) => split(section, chunkBytes));
  const digests = chunks.map((chunk) => crypto.digest(hash, [Uint8Array.of(0xa5), toUint32(chunk.length), chunk]));
  return crypto.digest(hash, [Uint8Array.of(0x5a), toUint32(chunks.length), ...digests]);
}

function split(section: Uint8Array, chunkBytes: number): Uint8Array[] {
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < section.length; at += chunkBytes) chunks.push(section.subarray(at, at + chunkBytes));
  return chunks;
}

function toUint32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
