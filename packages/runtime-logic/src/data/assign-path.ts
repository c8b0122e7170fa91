// Writing at a path, twice: into `this.data` in place, and into the template's copy of it without touching what was
// there, because the view has that already and everything untouched must keep its identity.

import type { PathSegment } from './parse-path.ts';

type Container = Record<PathSegment, unknown>;

/**
 * A container that can hold `key`: a number wants an array, a name wants an object that is not one. Anything else in
 * its place (missing, null, a primitive, the wrong kind) is replaced (2.3).
 */
function isContainerFor(value: unknown, key: PathSegment): value is Container {
  if (typeof value !== 'object' || value === null) return false;
  return Array.isArray(value) === (typeof key === 'number');
}

function ownValue(container: object, key: PathSegment): unknown {
  return Object.hasOwn(container, key) ? (container as Container)[key] : undefined;
}

/** Changes `root`. */
export function assignPath(root: object, path: readonly PathSegment[], value: unknown): void {
  let container = root as Container;
  for (let at = 0; at < path.length - 1; at++) {
    const key = path[at] as PathSegment;
    const next = path[at + 1] as PathSegment;
    let inner = ownValue(container, key);
    if (!isContainerFor(inner, next)) {
      inner = typeof next === 'number' ? [] : {};
      container[key] = inner;
    }
    container = inner as Container;
  }
  container[path[path.length - 1] as PathSegment] = value;
}

/** What is at `path` in `root`; `undefined` where the way is not there. */
export function readPath(root: unknown, path: readonly PathSegment[]): unknown {
  let value = root;
  for (const key of path) {
    if (value === null || value === undefined) return undefined;
    value = (value as Container)[key];
  }
  return value;
}

/**
 * Like {@link assignPath} on a copy: every container on the way is copied, except those in `fresh`, which the same
 * update made and nobody else holds. `undefined` deletes a key, and is `null` in an array, as in JSON.
 */
export function withPath(root: object, path: readonly PathSegment[], value: unknown, fresh: Set<object>): object {
  const result = freshCopy(root, fresh);
  let container = result;
  for (let at = 0; at < path.length - 1; at++) {
    const key = path[at] as PathSegment;
    const next = path[at + 1] as PathSegment;
    const inner = ownValue(container, key);
    const copy = isContainerFor(inner, next) ? freshCopy(inner, fresh) : freshCopy(typeof next === 'number' ? [] : {}, fresh);
    put(container, key, copy);
    container = copy;
  }
  put(container, path[path.length - 1] as PathSegment, value);
  return result;
}

function freshCopy(value: object, fresh: Set<object>): Container {
  if (fresh.has(value)) return value as Container;
  const copy = Array.isArray(value) ? value.slice() : { ...value };
  fresh.add(copy);
  return copy as Container;
}

function put(container: Container, key: PathSegment, value: unknown): void {
  if (Array.isArray(container)) {
    // Holes would be `undefined` here and `null` in the view.
    for (let at = container.length; at < (key as number); at++) container[at] = null;
    container[key as number] = value === undefined ? null : value;
  } else if (value === undefined) {
    delete container[key];
  } else {
    container[key] = value;
  }
}
