// Which paths a package may hold. What arrives: a path as written in a manifest or found in a project. What leaves: the
// rule it breaks, or nothing. A path that passes names the same file inside the package on every file system and in
// every archive: nothing escapes, nothing is absolute, nothing is reserved, and no two are equal to a careless one.

import { PACKAGE_LIMITS } from './limits.ts';
import { encodeUtf8 } from './utf8.ts';

export type PathProblem =
  | 'empty'
  | 'too long'
  | 'absolute'
  | 'a backslash'
  | 'a control character'
  | 'a forbidden character'
  | 'ill-formed Unicode'
  | 'an empty segment'
  | 'a dot segment'
  | 'a segment that ends in a dot or space'
  | 'a reserved name';

// C0, DEL, C1, line separators, bidirectional controls (they make a name read as another), non-characters.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are refused
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufff0-\uffff]/u;
const FORBIDDEN = /["*:<>|?]/;
// Device names of Windows, with any extension, and the one object key that is not a plain key.
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)|^__proto__$/i;

/** The first rule that `path` breaks, or `undefined` for a path that a package may hold. */
export function findPathProblem(path: string): PathProblem | undefined {
  if (path === '') return 'empty';
  if (path.length > PACKAGE_LIMITS.pathBytes || encodeUtf8(path).length > PACKAGE_LIMITS.pathBytes) return 'too long';
  if (path.includes('\\')) return 'a backslash';
  if (path.startsWith('/') || /^[a-z]:/i.test(path)) return 'absolute';
  if (CONTROL.test(path)) return 'a control character';
  if (FORBIDDEN.test(path)) return 'a forbidden character';
  if (/\p{Surrogate}/u.test(path)) return 'ill-formed Unicode';
  const segments = path.split('/');
  if (segments.length > PACKAGE_LIMITS.pathSegments) return 'too long';
  for (const segment of segments) {
    const problem = findSegmentProblem(segment);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function findSegmentProblem(segment: string): PathProblem | undefined {
  if (segment === '') return 'an empty segment';
  if (segment === '.' || segment === '..') return 'a dot segment';
  if (/[. ]$/.test(segment)) return 'a segment that ends in a dot or space';
  if (RESERVED.test(segment)) return 'a reserved name';
  return undefined;
}

/** What a file system that ignores case and normalisation compares. Upper before lower case, so that `ß` and `ss` meet. */
export function foldPath(path: string): string {
  return path.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
}

/** Collects paths and tells of those that another path already stands for. */
export interface PathSet {
  /** The path that is in the way, or `undefined` when `path` has been added. */
  add(path: string): string | undefined;
}

/**
 * Two paths collide when they are equal after folding, when their folders are equal only after folding, or when one is
 * a folder of the other.
 */
export function createPathSet(): PathSet {
  const known = new Map<string, { readonly path: string; readonly isFile: boolean }>();
  return {
    add(path) {
      const steps: { readonly key: string; readonly path: string; readonly isFile: boolean }[] = [];
      for (let end = path.indexOf('/'); ; end = path.indexOf('/', end + 1)) {
        const isFile = end === -1;
        const prefix = isFile ? path : path.slice(0, end);
        const key = foldPath(prefix);
        const other = known.get(key);
        if (other !== undefined && (isFile || other.isFile || other.path !== prefix)) return other.path;
        steps.push({ key, path: prefix, isFile });
        if (isFile) break;
      }
      for (const { key, path: prefix, isFile } of steps) known.set(key, { path: prefix, isFile });
      return undefined;
    },
  };
}
