// Paths that mini-programs write. What leaves here is a key in one form, so that two spellings never mean two files, and
// nothing leaves the app's own tree, because there is nothing above it.

import { DinghyError } from '@dinghy/errors';
import { isKeptPath, STORE_PREFIX, USER_ROOT } from './kept-path.ts';

const LONGEST_NAME = 255;
const LONGEST_PATH = 1024;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
const UNFIT = /[\u0000-\u001f\u007f\\]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** @throws `FILE_DENIED` for what is not a plain path of the app's own */
export function toKeptPath(path: string): string {
  const denied = new DinghyError('FILE_DENIED', { path: path.slice(0, 200) });
  if (!isKeptPath(path) || path.length > LONGEST_PATH || UNFIT.test(path)) throw denied;
  const isStored = path.startsWith(STORE_PREFIX);
  const [root, names] = isStored
    ? ['wxfile://', [path.slice('wxfile://'.length)]]
    : [USER_ROOT, path.slice(USER_ROOT.length).split('/')];
  const kept = names.filter((name) => name !== '');
  for (const name of kept)
    if (name === '.' || name === '..' || name.length > LONGEST_NAME || (isStored && name.includes('/'))) throw denied;
  return isStored ? root + kept[0] : [root, ...kept].join('/');
}

/** The directory that a path of the tree is in; the root for what is saved without a name. */
export function parentOf(path: string): string {
  return path.startsWith(STORE_PREFIX) ? USER_ROOT : path.slice(0, path.lastIndexOf('/'));
}
