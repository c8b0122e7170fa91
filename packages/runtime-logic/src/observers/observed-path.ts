// Keys of `observers`: comma-separated data paths, each of which may end in `**`.

import { DinghyError } from '@dinghy/errors';
import { type PathSegment, parsePath } from '../data/parse-path.ts';

export interface ObservedPath {
  readonly path: readonly PathSegment[];
  /** Ends in `**`: what is below counts too. */
  readonly deep: boolean;
}

/** Throws `OBSERVER_KEY_INVALID`. */
export function parseObserverKey(key: string): readonly ObservedPath[] {
  return key.split(',').map((part) => {
    const text = part.trim();
    const deep = text === '**' || text.endsWith('.**');
    const path = readPath(key, deep ? text.slice(0, -2) : text);
    if (path.length === 0 ? !deep : !isField(path[0])) throw new DinghyError('OBSERVER_KEY_INVALID', { key });
    return { path, deep };
  });
}

/** Wider than the platform, which has only ASCII letters and `_` first: data with such names is there and can be set. */
function isField(segment: PathSegment | undefined): boolean {
  return typeof segment === 'string' && /^[\p{L}_$]/u.test(segment);
}

function readPath(key: string, text: string): readonly PathSegment[] {
  try {
    return parsePath(text);
  } catch (cause) {
    throw new DinghyError('OBSERVER_KEY_INVALID', { key }, { cause });
  }
}

/** Whether setting `set` triggers an observer of `observed` (3.2). */
export function isTriggeredBy(observed: ObservedPath, set: readonly PathSegment[]): boolean {
  const { path, deep } = observed;
  const common = Math.min(path.length, set.length);
  for (let at = 0; at < common; at++) if (path[at] !== set[at]) return false;
  return set.length <= path.length || deep;
}
