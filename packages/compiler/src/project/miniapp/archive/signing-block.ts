// The signing block of an archive lies between the last file and the list of contents and ends with a mark of 16 bytes that
// says what is in it. The specification describes one kind closely enough to be read by others than its vendor:
//
//   size of the rest (8 bytes) | { size (8), id (4), value }* | size again (8) | "RPK Sig Block 42"
//
// Its value of the developer's signature is made of pieces that each have their length (4 bytes) before them:
//
//   signers [ signer [ signed data [ digests [ [algorithm, [digest]] ], certificates [ [X.509] ], attributes ],
//                      signatures [ [algorithm, [signature]] ], [public key] ] ]
//
// Every length is checked against what encloses it.

import { ArchiveError } from './archive-error.ts';
import type { Directory } from './directory.ts';

export const RPK_MARK = 'RPK Sig Block 42';
const MARK_BYTES = 16;
/** The two sizes and the mark. */
const FRAME_BYTES = 8 + 8 + MARK_BYTES;
const DEVELOPER_SIGNATURE = 0x01000101;
/** Each costs a verification. Android admits ten. */
const SIGNERS_MAX = 10;

export interface SigningBlock {
  /** The 16 characters that say what kind it is. */
  readonly mark: string;
  /** Where it starts in the file. What it signs is everything else. */
  readonly start: number;
  readonly bytes: Uint8Array;
  readonly directory: Directory;
}

export interface Signer {
  /** What the signatures are of. */
  readonly signedData: Uint8Array;
  readonly digests: readonly { readonly algorithm: number; readonly value: Uint8Array }[];
  /** X.509 in DER, the signer's own first. */
  readonly certificates: readonly Uint8Array[];
  readonly signatures: readonly { readonly algorithm: number; readonly value: Uint8Array }[];
  /** SubjectPublicKeyInfo in DER. */
  readonly publicKey: Uint8Array;
}

/**
 * @param filesEnd where the last entry ends
 * @throws ArchiveError where there is something that is no signing block
 */
export function findSigningBlock(bytes: Uint8Array, filesEnd: number, directory: Directory): SigningBlock | undefined {
  const gap = bytes.subarray(filesEnd, directory.start);
  const markBytes = gap.subarray(-MARK_BYTES);
  const mark = String.fromCharCode(...markBytes);
  const isMarked = markBytes.length === MARK_BYTES && /^[ -~]+$/.test(mark);
  // Writers that do not know sizes in advance put 12 or 16 bytes of them behind an entry.
  if (!isMarked && gap.length <= MARK_BYTES) return undefined;
  if (!isMarked) throw new ArchiveError('PKG-20', 'what lies before its list of contents is no signing block');
  const start = mark === RPK_MARK ? findRpkStart(gap, filesEnd, directory.start) : filesEnd;
  return { mark, start, bytes: bytes.subarray(start, directory.start), directory };
}

function findRpkStart(gap: Uint8Array, filesEnd: number, end: number): number {
  if (gap.length < FRAME_BYTES) throw brokenBlock();
  const size = createByteReader(gap.subarray(gap.length - MARK_BYTES - 8)).size64();
  const start = end - size - 8;
  if (size < FRAME_BYTES - 8 || start < filesEnd || start > filesEnd + MARK_BYTES) throw brokenBlock();
  if (createByteReader(gap.subarray(start - filesEnd)).size64() !== size) throw brokenBlock();
  return start;
}

/**
 * The signers of a block with the RPK mark; none where it has no developer's signature.
 *
 * @throws ArchiveError
 */
export function readSigners({ bytes }: SigningBlock): Signer[] {
  const pairs = createByteReader(bytes.subarray(8, bytes.length - 8 - MARK_BYTES));
  let value: Uint8Array | undefined;
  while (!pairs.isAtEnd()) {
    const pair = createByteReader(pairs.take(pairs.size64()));
    if (pair.uint32() !== DEVELOPER_SIGNATURE) continue;
    // With two, readers that differ in which they take would differ in what they trust.
    if (value !== undefined) throw brokenBlock();
    value = pair.rest();
  }
  if (value === undefined) return [];
  const signers = createByteReader(value).list().map(readSigner);
  if (signers.length > SIGNERS_MAX) throw new ArchiveError('PKG-20', `it has more than ${SIGNERS_MAX} signers`);
  return signers;
}

function readSigner(bytes: Uint8Array): Signer {
  const signer = createByteReader(bytes);
  const signedData = signer.sized();
  const signatures = signer.list().map(readWithAlgorithm);
  const publicKey = signer.sized();
  const data = createByteReader(signedData);
  const digests = data.list().map(readWithAlgorithm);
  return { signedData, digests, certificates: data.list(), signatures, publicKey };
}

function readWithAlgorithm(bytes: Uint8Array): { algorithm: number; value: Uint8Array } {
  const reader = createByteReader(bytes);
  return { algorithm: reader.uint32(), value: reader.sized() };
}

function brokenBlock(): ArchiveError {
  return new ArchiveError('PKG-20', 'its signing block is broken');
}

interface ByteReader {
  isAtEnd(): boolean;
  uint32(): number;
  size64(): number;
  take(sizeBytes: number): Uint8Array;
  rest(): Uint8Array;
  /** What its length stands before. */
  sized(): Uint8Array;
  /** The sized pieces of a sized piece. */
  list(): Uint8Array[];
}

/** Little-endian. Reading past the end is an ArchiveError. */
function createByteReader(bytes: Uint8Array): ByteReader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const take = (sizeBytes: number): Uint8Array => {
    if (sizeBytes > bytes.length - at) throw brokenBlock();
    at += sizeBytes;
    return bytes.subarray(at - sizeBytes, at);
  };
  const uint32 = (): number => {
    take(4);
    return view.getUint32(at - 4, true);
  };
  const sized = (): Uint8Array => take(uint32());
  return {
    isAtEnd: () => at === bytes.length,
    uint32,
    size64() {
      const low = uint32();
      if (uint32() !== 0) throw brokenBlock();
      return low;
    },
    take,
    rest: () => take(bytes.length - at),
    sized,
    list() {
      const pieces = createByteReader(sized());
      const items: Uint8Array[] = [];
      while (!pieces.isAtEnd()) items.push(pieces.sized());
      return items;
    },
  };
}
