// Archives for tests, with the power to be wrong.

import { type Zippable, zipSync } from 'fflate';

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
