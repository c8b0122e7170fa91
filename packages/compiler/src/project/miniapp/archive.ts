// A .ma file to the files in it. The list of contents at its end is the authority; what it says of an entry must agree
// with the entry. Nothing here trusts a number of the file: sizes are limits, and an entry that is larger is refused.

import { createPathSet, findPathProblem, PACKAGE_LIMITS } from '@dinghy/package-format';
import { Inflate } from 'fflate';
import { crc32 } from './crc32.ts';

/** The archive breaks a rule, so nothing in it is used. */
export class ArchiveError extends Error {
  /** Number of the rule, as `PKG-13`. */
  readonly rule: string;
  constructor(rule: string, problem: string) {
    super(problem);
    this.rule = rule;
  }
}

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
const DIRECTORY_END_BYTES = 22;
const COMMENT_BYTES_MAX = 0xffff;
/** Version 2.0 of the format: folders and Deflate, no ZIP64. */
const VERSION_MAX = 20;
const NAME_BYTES_MAX = 255;
/** Of the mark at the end of a signing block. */
const MAGIC_BYTES = 16;

const FLAG_ENCRYPTED = 1;
const FLAG_UTF8 = 1 << 11;

interface Entry {
  readonly path: string;
  readonly isFolder: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly sizeBytes: number;
  readonly headerAt: number;
}

/** @throws ArchiveError */
export function readArchive(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  const entries = readDirectory(view, bytes, directory);
  checkNames(entries);
  const sizeBytes = entries.reduce((sum, entry) => sum + entry.sizeBytes, 0);
  if (sizeBytes > PACKAGE_LIMITS.totalBytes) throw new ArchiveError('PKG-23', `it unpacks to ${sizeBytes} bytes`);
  checkSigningBlock(view, bytes, entries, directory.start);
  const files = entries.filter(({ isFolder }) => !isFolder);
  return new Map(files.map((entry) => [entry.path, unpack(view, bytes, entry, directory.start)]));
}

interface Directory {
  readonly start: number;
  readonly end: number;
  readonly count: number;
}

function findDirectory(view: DataView): Directory {
  if (view.byteLength < DIRECTORY_END_BYTES || view.getUint32(0, true) !== LOCAL_HEADER) {
    throw new ArchiveError('PKG-23', 'it is not a ZIP archive');
  }
  const last = view.byteLength - DIRECTORY_END_BYTES;
  for (let at = last; at >= 0 && at >= last - COMMENT_BYTES_MAX; at -= 1) {
    // The comment must end with the file, else these are bytes of an entry that look like a list's end.
    if (view.getUint32(at, true) !== DIRECTORY_END || view.getUint16(at + 20, true) !== last - at) continue;
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
  throw new ArchiveError('PKG-23', 'it has no list of contents');
}

function readDirectory(view: DataView, bytes: Uint8Array, { start, end, count }: Directory): Entry[] {
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
  const label = JSON.stringify(name);
  if ((flags & FLAG_ENCRYPTED) !== 0) throw new ArchiveError('PKG-13', `${label} is encrypted`);
  if (view.getUint16(at + 34, true) !== 0) throw new ArchiveError('PKG-15', `${label} is in another part of the archive`);
  const method = view.getUint16(at + 10, true);
  if (method !== 0 && method !== 8)
    throw new ArchiveError('PKG-16', `${label} is packed by method ${method}, not stored or by Deflate`);
  const version = view.getUint16(at + 6, true) & 0xff;
  if (version > VERSION_MAX) throw new ArchiveError('PKG-19', `${label} needs version ${version / 10} of the format`);
  return {
    path: name.replace(/\/$/, ''),
    isFolder: name.endsWith('/'),
    method,
    crc: view.getUint32(at + 16, true),
    packedBytes: view.getUint32(at + 20, true),
    sizeBytes: view.getUint32(at + 24, true),
    headerAt: view.getUint32(at + 42, true),
  };
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

function checkNames(entries: readonly Entry[]): void {
  const taken = createPathSet();
  for (const { path, isFolder } of entries) {
    const label = JSON.stringify(path);
    const problem = findPathProblem(path) ?? findMiniAppNameProblem(path);
    if (problem === 'a dot segment' || problem === 'absolute')
      throw new ArchiveError('MNF-25', `${label} leads out of the package`);
    if (problem !== undefined) throw new ArchiveError('PKG-11', `the name ${label} has ${problem}`);
    if (path.split('/').some((name) => new TextEncoder().encode(name).length > NAME_BYTES_MAX)) {
      throw new ArchiveError('PKG-10', `the name ${label} is longer than ${NAME_BYTES_MAX} bytes`);
    }
    const other = isFolder ? undefined : taken.add(path);
    if (other !== undefined)
      throw new ArchiveError('PKG-12', `${label} and ${JSON.stringify(other)} are one name where case does not count`);
  }
}

/** What the specification forbids beyond what packages of ours do: private use, specials, tags, non-characters, commas. */
function findMiniAppNameProblem(path: string): string | undefined {
  if (path.includes(',')) return 'a comma';
  return /[\p{Co}\ufff0-\uffff\u{e0001}\u{e007f}\p{Noncharacter_Code_Point}]/u.test(path) ? 'a forbidden character' : undefined;
}

function unpack(view: DataView, bytes: Uint8Array, entry: Entry, limit: number): Uint8Array {
  const label = JSON.stringify(entry.path);
  const { headerAt, packedBytes, sizeBytes, method } = entry;
  if (headerAt + 30 > limit || view.getUint32(headerAt, true) !== LOCAL_HEADER)
    throw new ArchiveError('PKG-23', `${label} is not where it should be`);
  const start = headerAt + 30 + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true);
  if (start + packedBytes > limit) throw new ArchiveError('PKG-23', `${label} ends behind the archive's end`);
  const packed = bytes.subarray(start, start + packedBytes);
  const content = method === 0 ? packed : inflate(packed, sizeBytes, label);
  if (content.length !== sizeBytes) throw new ArchiveError('PKG-23', `${label} has ${content.length} bytes, not ${sizeBytes}`);
  if (crc32(content) !== entry.crc) throw new ArchiveError('PKG-14', `${label} is damaged: its check sum is another`);
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

/**
 * Between the last file and the list of contents there may be a signing block, which ends with a mark of 16 bytes. Its
 * algorithm is the vendor's, so what it signs is not checked here; anything else at that place is refused.
 */
function checkSigningBlock(view: DataView, bytes: Uint8Array, entries: readonly Entry[], limit: number): void {
  const ends = entries.map(({ headerAt, packedBytes }) =>
    headerAt + 30 > limit
      ? limit
      : headerAt + 30 + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true) + packedBytes,
  );
  const gap = bytes.subarray(Math.min(limit, Math.max(0, ...ends)), limit);
  // Writers that do not know sizes in advance put 12 or 16 bytes of them behind an entry.
  if (gap.length <= MAGIC_BYTES) return;
  const mark = gap.subarray(-MAGIC_BYTES);
  if (!mark.every((byte) => byte >= 0x20 && byte < 0x7f))
    throw new ArchiveError('PKG-20', 'what lies before its list of contents is no signing block');
}
