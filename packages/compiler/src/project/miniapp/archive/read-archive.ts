// A .ma file to the files in it. Nothing here trusts a number of the file: sizes are limits, and an entry that is larger is
// refused; no two entries share bytes; and between the last of them and the list of contents lies a signing block or nothing.

import { createPathSet, findPathProblem, PACKAGE_LIMITS } from '@dinghy/package-format';
import { ArchiveError } from './archive-error.ts';
import { type Entry, findDirectory, readDirectory } from './directory.ts';
import { placeEntries, unpack } from './entry-content.ts';
import { findSigningBlock, type SigningBlock } from './signing-block.ts';

const NAME_BYTES_MAX = 255;

export interface Archive {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly signingBlock?: SigningBlock;
}

/** @throws ArchiveError */
export function readArchive(bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  const entries = readDirectory(view, bytes, directory);
  checkNames(entries);
  checkSizes(entries);
  const placed = placeEntries(view, bytes, entries, directory.start);
  const signingBlock = findSigningBlock(bytes, placed.at(-1)?.end ?? 0, directory);
  const files = new Map(placed.filter(({ isFolder }) => !isFolder).map((entry) => [entry.path, unpack(bytes, entry)]));
  return { files, ...(signingBlock === undefined ? {} : { signingBlock }) };
}

function checkSizes(entries: readonly Entry[]): void {
  const sizeBytes = entries.reduce((sum, entry) => sum + entry.sizeBytes, 0);
  if (sizeBytes > PACKAGE_LIMITS.totalBytes) throw new ArchiveError('PKG-23', `it unpacks to ${sizeBytes} bytes`);
  const large = entries.find((entry) => entry.sizeBytes > PACKAGE_LIMITS.fileBytes);
  if (large !== undefined) throw new ArchiveError('PKG-23', `${JSON.stringify(large.path)} unpacks to ${large.sizeBytes} bytes`);
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
