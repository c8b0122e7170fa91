// Patches arrive, and new data leaves that shares with the old whatever no patch names. Sharing is what lets the
// renderer tell by identity that an item has not changed. Nothing is written into the old data.

import type { Patch } from '@dinghy/bridge-protocol';
import { DinghyError } from '@dinghy/errors';

export type Data = Readonly<Record<string, unknown>>;

type Path = readonly (string | number)[];
type ListRuns = Extract<Patch, readonly ['l', ...unknown[]]>[2];

export function applyPatches(data: Data, patches: readonly Patch[]): Data {
  // Several patches of one commit often lie in one list; a container is copied once per commit.
  const own = new Set<object>();
  let next: unknown = data;
  for (const patch of patches) next = applyPatch(next, patch, own);
  return next as Data;
}

function applyPatch(data: unknown, patch: Patch, own: Set<object>): unknown {
  const [kind, path] = patch;
  if (kind === 's') return writeAt(data, path, 0, own, () => patch[2]);
  if (kind === 'd') return deleteAt(data, path, own);
  return writeAt(data, path, 0, own, (list) => rebuildList(list, patch[2]));
}

function writeAt(
  container: unknown,
  path: Path,
  depth: number,
  own: Set<object>,
  change: (present: unknown) => unknown,
): unknown {
  if (depth === path.length) return change(container);
  const key = path[depth] as string | number;
  const copy = ownCopy(container, key, own);
  // The wire's own objects may hold `__proto__` as plain data; writing it here would change a prototype instead.
  if (key === '__proto__') throw invalid('a path names "__proto__"');
  copy[key] = writeAt(Object.hasOwn(copy, key) ? copy[key] : undefined, path, depth + 1, own, change);
  return copy;
}

function deleteAt(data: unknown, path: Path, own: Set<object>): unknown {
  const key = path.at(-1);
  if (key === undefined) throw invalid('a deletion names no key');
  return writeAt(data, path.slice(0, -1), 0, own, (container) => {
    const copy = ownCopy(container, key, own);
    if (Array.isArray(copy)) {
      if (typeof key !== 'number' || key >= copy.length) throw invalid('a deletion names no item');
      // A hole at the end is a shorter list; one in the middle stays a hole.
      if (key === copy.length - 1) copy.length = key;
      else delete copy[key];
    } else delete copy[key];
    return copy;
  });
}

/** The container itself where this commit has copied it already. */
function ownCopy(container: unknown, key: string | number, own: Set<object>): Record<string | number, unknown> {
  if (typeof container !== 'object' || container === null)
    throw invalid(`a path goes through "${String(key)}" of what is no container`);
  if (Array.isArray(container)) checkIndex(container, key);
  if (own.has(container)) return container as Record<string, unknown>;
  const copy = Array.isArray(container) ? container.slice() : { ...container };
  own.add(copy);
  return copy as Record<string, unknown>;
}

/** How far beyond its end a list may be written: a mistaken index must not make a list of billions. */
const HOLES_MAX = 100_000;

function checkIndex(list: readonly unknown[], key: string | number): void {
  if (typeof key === 'number' && Number.isInteger(key) && key >= 0 && key <= list.length + HOLES_MAX) return;
  throw invalid(`"${String(key)}" is no index of a list of ${list.length}`);
}

function rebuildList(list: unknown, runs: ListRuns): unknown[] {
  if (!Array.isArray(list)) throw invalid('a list patch names what is no list');
  const next: unknown[] = [];
  for (const run of runs) {
    if ('n' in run) {
      for (const item of run.n) next.push(item);
      continue;
    }
    const [start, count] = run;
    if (start < 0 || count < 0 || start + count > list.length) throw invalid('a list patch keeps items that do not exist');
    for (let index = start; index < start + count; index++) next.push(list[index]);
  }
  return next;
}

function invalid(problem: string): DinghyError {
  return new DinghyError('VIEW_COMMIT_INVALID', { problem });
}
