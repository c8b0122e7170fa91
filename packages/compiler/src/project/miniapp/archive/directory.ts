// The list of contents at an archive's end: where it is, and what it says of each entry. It is the authority on names and
// sizes, and none of its numbers is trusted: each is compared to the length of the file and to the limits.

import { PACKAGE_LIMITS } from '@dinghy/package-format';
import { ArchiveError } from './archive-error.ts';

export const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
const DIRECTORY_END_BYTES = 22;
const COMMENT_BYTES_MAX = 0xffff;
/** Version 2.0 of the format: folders and Deflate, no ZIP64. */
const VERSION_MAX = 20;

const FLAG_ENCRYPTED = 1;
const FLAG_UTF8 = 1 << 11;
/** Patch data, strong encryption, masked headers: what its inventor holds patents on. */
const FLAGS_PATENTED = (1 << 5) | (1 << 6) | (1 << 13);

/** Kinds of files in the mode that Unix writers leave in the upper half of an entry's attributes. */
const MODE_KIND = 0o170000;
const PLAIN_KINDS = new Set([0, 0o100000, 0o040000]);

export interface Directory {
  readonly start: number;
  /** Where the record starts that ends the archive. */
  readonly end: number;
  readonly count: number;
}

export interface Entry {
  readonly path: string;
  readonly nameBytes: Uint8Array;
  readonly isFolder: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly sizeBytes: number;
  readonly headerAt: number;
}

/** @throws ArchiveError */
export function findDirectory(view: DataView): Directory {
  if (view.byteLength < DIRECTORY_END_BYTES || view.getUint32(0, true) !== LOCAL_HEADER) {
    throw new ArchiveError('PKG-23', 'it is not a ZIP archive');
  }
  const last = view.byteLength - DIRECTORY_END_BYTES;
  for (let at = last; at >= 0 && at >= last - COMMENT_BYTES_MAX; at -= 1) {
    // The comment must end with the file, else these are bytes of an entry that look like a list's end.
    if (view.getUint32(at, true) !== DIRECTORY_END || view.getUint16(at + 20, true) !== last - at) continue;
    return readDirectoryEnd(view, at);
  }
  throw new ArchiveError('PKG-23', 'it has no list of contents');
}

function readDirectoryEnd(view: DataView, at: number): Directory {
  const count = view.getUint16(at + 10, true);
  if (view.getUint16(at + 4, true) !== 0 || view.getUint16(at + 6, true) !== 0 || view.getUint16(at + 8, true) !== count) {
    throw new ArchiveError('PKG-15', 'it is one of several parts of an archive');
  }
  const size = view.getUint32(at + 12, true);
  const start = view.getUint32(at + 16, true);
  if (count === 0xffff || size === 0xffffffff || start === 0xffffffff)
    throw new ArchiveError('PKG-19', 'it is in the format ZIP64');
  if (start + size !== at) throw new ArchiveError('PKG-23', 'its list of contents is not where it says');
  if (count > PACKAGE_LIMITS.files) throw new ArchiveError('PKG-23', `it has ${count} files`);
  return { start, end: at, count };
}

/** @throws ArchiveError */
export function readDirectory(view: DataView, bytes: Uint8Array, { start, end, count }: Directory): Entry[] {
  const entries: Entry[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_ENTRY)
      throw new ArchiveError('PKG-23', 'its list of contents is broken');
    const nameBytes = view.getUint16(at + 28, true);
    const next = at + 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw new ArchiveError('PKG-23', 'its list of contents is broken');
    entries.push(readEntry(view, at, bytes.subarray(at + 46, at + 46 + nameBytes)));
    at = next;
  }
  if (at !== end) throw new ArchiveError('PKG-23', 'its list of contents is longer than it says');
  return entries;
}

function readEntry(view: DataView, at: number, nameBytes: Uint8Array): Entry {
  const flags = view.getUint16(at + 8, true);
  const name = decodeName(nameBytes, flags);
  const method = view.getUint16(at + 10, true);
  checkFeatures(view, at, flags, method, JSON.stringify(name));
  return {
    path: name.replace(/\/$/, ''),
    nameBytes,
    isFolder: name.endsWith('/'),
    method,
    crc: view.getUint32(at + 16, true),
    packedBytes: view.getUint32(at + 20, true),
    sizeBytes: view.getUint32(at + 24, true),
    headerAt: view.getUint32(at + 42, true),
  };
}

function checkFeatures(view: DataView, at: number, flags: number, method: number, label: string): void {
  if ((flags & FLAG_ENCRYPTED) !== 0) throw new ArchiveError('PKG-13', `${label} is encrypted`);
  if ((flags & FLAGS_PATENTED) !== 0) throw new ArchiveError('PKG-18', `${label} uses a patented feature of the format`);
  if (view.getUint16(at + 34, true) !== 0) throw new ArchiveError('PKG-15', `${label} is in another part of the archive`);
  if (method !== 0 && method !== 8)
    throw new ArchiveError('PKG-16', `${label} is packed by method ${method}, not stored or by Deflate`);
  const version = view.getUint16(at + 6, true) & 0xff;
  if (version > VERSION_MAX) throw new ArchiveError('PKG-19', `${label} needs version ${version / 10} of the format`);
  if (!PLAIN_KINDS.has((view.getUint32(at + 38, true) >>> 16) & MODE_KIND))
    throw new ArchiveError('MNF-25', `${label} is a link or a device, not a file`);
}

/** Names are UTF-8; those in ASCII need not say so. */
function decodeName(bytes: Uint8Array, flags: number): string {
  const isAscii = bytes.every((byte) => byte < 0x80);
  if (!isAscii && (flags & FLAG_UTF8) === 0) throw new ArchiveError('PKG-17', 'a file name does not say that it is UTF-8');
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new ArchiveError('PKG-09', 'a file name is not UTF-8');
  }
}
