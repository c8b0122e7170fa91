// A page can show what its package says it shows first, before the logic layer has spoken. Its first commit then arrives
// for a page that is there already, and leaves as what is left to be changed: mostly nothing.

import type { CommitPayload, InstanceId, InstancePayload, Json, Patch } from '@dinghy/bridge-protocol';

/**
 * What brings a page that was drawn from `early` to where `first` says. Instances are the same where their ids are: both
 * count from the same beginning.
 *
 * @returns `{}` where nothing differs; undefined where the page has to be drawn anew
 */
export function toTakeOver(early: CommitPayload, first: CommitPayload): CommitPayload | undefined {
  const before = new Map((early.created ?? []).map((instance) => [instance.id, instance]));
  const now = new Map((first.created ?? []).map((instance) => [instance.id, instance]));
  const known = new Map((early.definitions ?? []).map((definition) => [definition.path, definition]));
  const isOther = (first.definitions ?? []).some(
    (definition) => known.has(definition.path) && !isEqual(known.get(definition.path), definition),
  );
  if (
    isOther ||
    early.tabBar !== first.tabBar ||
    [...now.values()].some((instance) => isAnother(before.get(instance.id), instance))
  )
    return undefined;
  const kept = [...now.values()].filter(({ id }) => before.has(id));
  return withoutEmpty({
    definitions: (first.definitions ?? []).filter(({ path }) => !known.has(path)),
    created: [...now.values()].filter(({ id }) => !before.has(id)),
    patches: kept.flatMap((instance) => {
      const patches = patchesBetween((before.get(instance.id) as InstancePayload).data, instance.data);
      return patches.length === 0 ? [] : [[instance.id, patches] as const];
    }),
    children: childrenBetween(early, first, now),
  });
}

function isAnother(before: InstancePayload | undefined, now: InstancePayload): boolean {
  return before !== undefined && (before.path !== now.path || !isEqual(before.generics, now.generics));
}

function patchesBetween(before: InstancePayload['data'], now: InstancePayload['data']): Patch[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(now)])];
  return fields.flatMap((field): Patch[] => {
    if (!Object.hasOwn(now, field)) return [['d', [field]]];
    if (Object.hasOwn(before, field) && isEqual(before[field], now[field])) return [];
    return [['s', [field], now[field] as Json]];
  });
}

/** A list that is empty is not in a commit. */
function childrenBetween(
  early: CommitPayload,
  first: CommitPayload,
  now: ReadonlyMap<InstanceId, unknown>,
): NonNullable<CommitPayload['children']> {
  const before = new Map(early.children ?? []);
  const after = new Map(first.children ?? []);
  const ids = [...new Set([...before.keys(), ...after.keys()])].filter((id) => now.has(id));
  return ids.filter((id) => !isEqual(before.get(id), after.get(id))).map((id) => [id, after.get(id) ?? []]);
}

function withoutEmpty(commit: Required<Omit<CommitPayload, 'tabBar'>>): CommitPayload {
  return Object.fromEntries(Object.entries(commit).filter(([, list]) => list.length > 0));
}

/** Of JSON values. */
function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every(
      (name) => Object.hasOwn(b, name) && isEqual((a as Record<string, unknown>)[name], (b as Record<string, unknown>)[name]),
    )
  );
}
