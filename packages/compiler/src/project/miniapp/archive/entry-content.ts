// Where the bytes of entries lie, and what they unpack to. What an entry's own header says must agree with the list of
// contents, so that no two readers of one archive see different files.

import { Inflate } from 'fflate';
import { ArchiveError } from './archive-error.ts';
import { crc32 } from './crc32.ts';
import { type Entry, LOCAL_HEADER } from './directory.ts';

export interface PlacedEntry extends Entry {
  /** Of its packed bytes. */
  readonly start: number;
  readonly end: number;
}

/**
 * In the order of the file.
 *
 * @param limit where the list of contents starts
 * @throws ArchiveError
 */
export function placeEntries(view: DataView, bytes: Uint8Array, entries: readonly Entry[], limit: number): PlacedEntry[] {
  const placed = entries.map((entry) => placeEntry(view, bytes, entry, limit)).sort((a, b) => a.headerAt - b.headerAt);
  for (const [index, entry] of placed.entries()) {
    const next = placed[index + 1];
    // One run of packed bytes under many names is how a small archive unpacks to a very large one.
    if (next !== undefined && next.headerAt < entry.end)
      throw new ArchiveError('PKG-23', `${JSON.stringify(entry.path)} and ${JSON.stringify(next.path)} share bytes`);
  }
  return placed;
}

function placeEntry(view: DataView, bytes: Uint8Array, entry: Entry, limit: number): PlacedEntry {
  const { headerAt, nameBytes, packedBytes, method } = entry;
  const label = JSON.stringify(entry.path);
  if (headerAt + 30 > limit || view.getUint32(headerAt, true) !== LOCAL_HEADER)
    throw new ArchiveError('PKG-23', `${label} is not where it should be`);
  const nameLength = view.getUint16(headerAt + 26, true);
  const start = headerAt + 30 + nameLength + view.getUint16(headerAt + 28, true);
  const end = start + packedBytes;
  if (end > limit) throw new ArchiveError('PKG-23', `${label} ends behind the archive's end`);
  const name = bytes.subarray(headerAt + 30, headerAt + 30 + nameLength);
  const isSameName = name.length === nameBytes.length && name.every((byte, index) => byte === nameBytes[index]);
  if (!isSameName || view.getUint16(headerAt + 8, true) !== method)
    throw new ArchiveError('PKG-23', `${label} is described differently at its place and in the list of contents`);
  return { ...entry, start, end };
}

/** @throws ArchiveError */
export function unpack(bytes: Uint8Array, { path, start, end, method, sizeBytes, crc }: PlacedEntry): Uint8Array {
  const label = JSON.stringify(path);
  const packed = bytes.subarray(start, end);
  const content = method === 0 ? packed : inflate(packed, sizeBytes, label);
  if (content.length !== sizeBytes) throw new ArchiveError('PKG-23', `${label} has ${content.length} bytes, not ${sizeBytes}`);
  if (crc32(content) !== crc) throw new ArchiveError('PKG-14', `${label} is damaged: its check sum is another`);
  return content;
}

/** In pieces, so that an entry that unpacks to more than it says is left at once. */
const PIECE_BYTES = 16 * 1024;

function inflate(packed: Uint8Array, sizeBytes: number, label: string): Uint8Array {
  const content = new Uint8Array(sizeBytes);
  let at = 0;
  const stream = new Inflate((chunk) => {
    if (at + chunk.length > sizeBytes) throw new ArchiveError('PKG-23', `${label} unpacks to more than ${sizeBytes} bytes`);
    content.set(chunk, at);
    at += chunk.length;
  });
  try {
    for (let from = 0; from < packed.length; from += PIECE_BYTES) {
      stream.push(packed.subarray(from, from + PIECE_BYTES), from + PIECE_BYTES >= packed.length);
    }
  } catch (error) {
    throw error instanceof ArchiveError ? error : new ArchiveError('PKG-23', `${label} cannot be unpacked`);
  }
  return content.subarray(0, at);
}
