// Folders that a build writes to. An output is replaced as a whole, so it must not be anything but an output: not the
// project or a folder around it, and no folder with other files in it.

import { mkdirSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { DinghyError } from '@dinghy/errors';

/**
 * The real path that `folder` has or will have.
 *
 * @throws BUILD_OUTPUT_UNSAFE where a build of the project would overwrite something that is no output
 */
export function checkOutputFolder(folder: string, root: string): string {
  const real = toRealPath(folder);
  const realRoot = realpathSync(root);
  const reason =
    real === realRoot
      ? 'it is the project folder'
      : realRoot.startsWith(real.endsWith(path.sep) ? real : real + path.sep)
        ? 'the project is in it'
        : findForeignContent(real);
  if (reason !== undefined) throw new DinghyError('BUILD_OUTPUT_UNSAFE', { folder, reason });
  return real;
}

function findForeignContent(folder: string): string | undefined {
  const kind = kindOf(folder);
  if (kind !== 'folder') return kind === 'file' ? 'a folder is needed, and a file is there' : undefined;
  if (isOutputFolder(folder)) return undefined;
  const other = readdirSync(folder).find((name) => !isOfOutput(name));
  return other === undefined ? undefined : `it has other files in it, such as ${other}`;
}

/** What an output that was broken off can have left, and what tools put into empty folders. */
function isOfOutput(name: string): boolean {
  return name === 'files' || name.startsWith('.') || /^manifest\.json\.\d+\.tmp$/.test(name);
}

/** Whether a build has written an app package here. What lies in it is no source of a project around it. */
export function isOutputFolder(folder: string): boolean {
  return isManifest(path.join(folder, 'manifest.json'));
}

function isManifest(file: string): boolean {
  try {
    const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof manifest === 'object' && manifest !== null && 'format' in manifest && 'packages' in manifest;
  } catch {
    return false;
  }
}

/** Whether what is written to `folder` is in `root`, wherever links lead. */
export function isWithin(folder: string, root: string): boolean {
  const realRoot = realpathSync(root);
  return `${toRealPath(folder)}${path.sep}`.startsWith(realRoot.endsWith(path.sep) ? realRoot : realRoot + path.sep);
}

/** Links in the part of the path that is there are resolved; the rest is as written. */
function toRealPath(folder: string): string {
  const absolute = path.resolve(folder);
  try {
    return realpathSync(absolute);
  } catch {
    const parent = path.dirname(absolute);
    return parent === absolute ? absolute : path.join(toRealPath(parent), path.basename(absolute));
  }
}

/**
 * Creates a folder with those around it.
 *
 * @throws BUILD_OUTPUT_UNWRITABLE
 */
export function makeFolder(folder: string): void {
  const absolute = path.resolve(folder);
  if (kindOf(absolute) === 'folder') return;
  const parent = path.dirname(absolute);
  if (parent !== absolute) makeFolder(parent);
  try {
    // Not `recursive`: where the system refuses a name (`/proc/x`), Node 20 then tries again without end.
    mkdirSync(absolute);
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    // Somebody else has made it in between.
    if (kindOf(absolute) === 'folder') return;
    throw new DinghyError('BUILD_OUTPUT_UNWRITABLE', { folder: absolute, reason: REASONS[code] ?? code }, { cause: error });
  }
}

function kindOf(name: string): 'folder' | 'file' | undefined {
  try {
    return statSync(name).isDirectory() ? 'folder' : 'file';
  } catch {
    return undefined;
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'there is no permission for it',
  EPERM: 'there is no permission for it',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  ENOENT: 'the system has no such place',
  EEXIST: 'a folder is needed, and a file is there',
  ENOTDIR: 'a part of the path is a file',
};
