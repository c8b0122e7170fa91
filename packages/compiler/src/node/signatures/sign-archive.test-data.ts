// Signs packages as quick-app tools do, with the power to be wrong.

import { constants, createHash, createPublicKey, sign, X509Certificate } from 'node:crypto';
import { insertBeforeDirectory } from '../../project/miniapp/archive/archive.test-data.ts';
import type { SigningKey } from './signing-keys.test-data.ts';

export interface SignOptions {
  readonly key: SigningKey;
  readonly algorithm: number;
  /** Another than the key's. */
  readonly certificateOf?: SigningKey;
  /** Default: each section is one chunk. */
  readonly chunkBytes?: number;
  /** Changes the signed data before it is signed, and what is written of it after. */
  readonly writtenData?: (signedData: Buffer) => Buffer;
  readonly signatures?: 'none' | 'twice';
}

export const MARK = 'RPK Sig Block 42';

export function signArchive(bytes: Uint8Array, options: SignOptions): Uint8Array {
  return insertBeforeDirectory(bytes, createBlock([[0x01000101, createSigners(bytes, [options])]]));
}

/** A block of pairs, with its sizes and its mark. */
export function createBlock(pairs: readonly (readonly [id: number, value: Buffer])[], mark = MARK): Buffer {
  const body = Buffer.concat(pairs.map(([id, value]) => Buffer.concat([uint64(value.length + 4), uint32(id), value])));
  const size = uint64(body.length + 8 + 16);
  return Buffer.concat([size, body, size, Buffer.from(mark, 'latin1')]);
}

export function createSigners(bytes: Uint8Array, signers: readonly SignOptions[]): Buffer {
  return sized(Buffer.concat(signers.map((options) => sized(createSigner(bytes, options)))));
}

function createSigner(bytes: Uint8Array, options: SignOptions): Buffer {
  const { key, algorithm, certificateOf = key, writtenData = (data) => data } = options;
  const hash = algorithm === 0x0102 || algorithm === 0x0104 || algorithm === 0x0202 ? 'sha512' : 'sha256';
  const digest = digestSections(bytes, hash, options.chunkBytes ?? Number.POSITIVE_INFINITY);
  const certificate = new X509Certificate(certificateOf.certificate).raw;
  const data = Buffer.concat([
    sized(sized(Buffer.concat([uint32(algorithm), sized(digest)]))),
    sized(sized(certificate)),
    sized(Buffer.alloc(0)),
  ]);
  const padding =
    algorithm === 0x0101 || algorithm === 0x0102
      ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: hash === 'sha256' ? 32 : 64 }
      : {};
  const signature = sign(hash, data, { key: key.privateKey, ...padding });
  const one = sized(Buffer.concat([uint32(algorithm), sized(signature)]));
  const count = { none: 0, once: 1, twice: 2 }[options.signatures ?? 'once'];
  const publicKey = createPublicKey(key.privateKey).export({ type: 'spki', format: 'der' });
  return Buffer.concat([
    sized(writtenData(data)),
    sized(Buffer.concat(Array.from({ length: count }, () => one))),
    sized(publicKey),
  ]);
}

/** Of an archive that is not signed yet. */
function digestSections(bytes: Uint8Array, hash: string, chunkBytes: number): Buffer {
  const archive = Buffer.from(bytes);
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const directory = archive.readUInt32LE(end + 16);
  const sections = [archive.subarray(0, directory), archive.subarray(directory, end), archive.subarray(end)];
  const chunks = sections.flatMap((section) => {
    const count = Number.isFinite(chunkBytes) ? Math.ceil(section.length / chunkBytes) : 1;
    return Array.from({ length: count }, (_, index) =>
      Number.isFinite(chunkBytes) ? section.subarray(index * chunkBytes, (index + 1) * chunkBytes) : section,
    );
  });
  const digest = (...parts: Uint8Array[]): Buffer => createHash(hash).update(Buffer.concat(parts)).digest();
  const digests = chunks.map((chunk) => digest(Uint8Array.of(0xa5), uint32(chunk.length), chunk));
  return digest(Uint8Array.of(0x5a), uint32(chunks.length), ...digests);
}

function sized(bytes: Buffer): Buffer {
  return Buffer.concat([uint32(bytes.length), bytes]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function uint64(value: number): Buffer {
  return Buffer.concat([uint32(value), uint32(0)]);
}
