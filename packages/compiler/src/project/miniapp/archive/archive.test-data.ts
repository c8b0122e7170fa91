// Archives for tests, with the power to be wrong.

import { type Zippable, zipSync } from 'fflate';
import { crc32 } from './crc32.ts';

export type Contents = Readonly<Record<string, string | Uint8Array>>;

export interface Patch {
  /** Where a record of the archive starts: a local header, an entry of the list of contents, or the list's end. */
  readonly record: 'local' | 'entry' | 'end';
  readonly offset: number;
  readonly bytes: readonly number[];
}

const SIGNATURES = { local: 0x04034b50, entry: 0x02014b50, end: 0x06054b50 };

/** `stored`: without compression. Patches are made in the first record of their kind. */
export function createArchive(contents: Contents, patches: readonly Patch[] = [], level: 0 | 6 = 6): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(contents)) {
    files[name] = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  }
  const bytes = zipSync(files, { level, mtime: '2026-01-01' });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const { record, offset, bytes: written } of patches) bytes.set(written, findRecord(view, SIGNATURES[record]) + offset);
  return bytes;
}

/** Puts bytes before the list of contents, as a signature does. */
export function insertBeforeDirectory(bytes: Uint8Array, block: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findRecord(view, SIGNATURES.end);
  const start = view.getUint32(end + 16, true);
  const joined = new Uint8Array(bytes.length + block.length);
  joined.set(bytes.subarray(0, start));
  joined.set(block, start);
  joined.set(bytes.subarray(start), start + block.length);
  new DataView(joined.buffer).setUint32(end + block.length + 16, start + block.length, true);
  return joined;
}

function findRecord(view: DataView, signature: number): number {
  for (let at = 0; at + 4 <= view.byteLength; at += 1) if (view.getUint32(at, true) === signature) return at;
  throw new Error('the archive has no such record');
}

export interface RawEntry {
  readonly name: string;
  readonly content?: string;
  /** In the entry's own header, where that is another. */
  readonly localName?: string;
  /** Of Unix: kind and permissions. */
  readonly mode?: number;
  /** Points at the bytes of the entry before this one. */
  readonly sharesBytes?: boolean;
}

/** Entries as they are given, stored: twice the same, links, two names for one place. */
export function createRawArchive(entries: readonly RawEntry[]): Uint8Array {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let headerAt = 0;
  let length = 0;
  for (const { name, content = '', localName = name, mode = 0, sharesBytes = false } of entries) {
    const data = Buffer.from(content);
    if (!sharesBytes) {
      headerAt = length;
      local.push(createHeader(SIGNATURES.local, 30, data, Buffer.from(localName)), data);
      length += 30 + Buffer.byteLength(localName) + data.length;
    }
    const entry = createHeader(SIGNATURES.entry, 46, data, Buffer.from(name));
    entry.writeUInt32LE((mode << 16) >>> 0, 38);
    entry.writeUInt32LE(headerAt, 42);
    directory.push(entry);
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(SIGNATURES.end, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, { length: size }) => sum + size, 0),
    12,
  );
  end.writeUInt32LE(length, 16);
  return Buffer.concat([...local, ...directory, end]);
}

/** The two kinds of header have the same fields in the same order; that of the list of contents has more around them. */
function createHeader(signature: number, sizeBytes: 30 | 46, data: Buffer, name: Buffer): Buffer {
  const header = Buffer.alloc(sizeBytes);
  const shift = sizeBytes === 46 ? 2 : 0;
  header.writeUInt32LE(signature, 0);
  header.writeUInt16LE(20, 4);
  if (shift > 0) header.writeUInt16LE(20, 6);
  header.writeUInt16LE(1 << 11, 6 + shift);
  header.writeUInt32LE(crc32(data), 14 + shift);
  header.writeUInt32LE(data.length, 18 + shift);
  header.writeUInt32LE(data.length, 22 + shift);
  header.writeUInt16LE(name.length, 26 + shift);
  return Buffer.concat([header, name]);
}
