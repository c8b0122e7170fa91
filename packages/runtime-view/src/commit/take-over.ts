// A page can show what its package says it shows first, before the logic layer has spoken. Its first commit then arrives
// for a page that is there already, and leaves as what is left to be changed: mostly nothing.

import type { CommitPayload, DefinitionPayload, InstanceId, InstancePayload, Patch } from '@dinghy/bridge-protocol';
import { PAGE_INSTANCE, toIds } from './apply-commit.ts';

/**
 * What brings a page that was drawn from `early` to where `first` says. Instances are the same where their ids are: both
 * count from the same beginning.
 *
 * @returns `{}` where nothing differs; undefined where the page has to be drawn anew
 */
export function toTakeOver(early: CommitPayload, first: CommitPayload): CommitPayload | undefined {
  const before = read(early);
  const now = read(first);
  const hasOther = [...now.definitions].some(([path, definition]) => {
    const known = before.definitions.get(path);
    return known !== undefined && !isEqual(known, definition);
  });
  const kept = [...now.ids].filter((id) => before.ids.has(id));
  const patches = kept.map((id) => [id, patchesBetween(before, now, id)] as const);
  if (hasOther || early.tabBar !== first.tabBar || patches.some(([, each]) => each === undefined)) return undefined;
  return withoutEmpty({
    definitions: [...now.definitions.values()].filter(({ path }) => !before.definitions.has(path)),
    created: [...now.told.values()].filter(({ id }) => !before.ids.has(id)),
    patches: patches.flatMap(([id, each]) => (each === undefined || each.length === 0 ? [] : [[id, each] as const])),
    children: childrenBetween(early, first, now.ids),
  });
}

/** A commit that shows a page from nothing. */
interface Whole {
  readonly definitions: ReadonlyMap<string, DefinitionPayload>;
  readonly told: ReadonlyMap<InstanceId, InstancePayload>;
  readonly ids: ReadonlySet<InstanceId>;
}

function read({ definitions = [], created = [], children = [] }: CommitPayload): Whole {
  return {
    definitions: new Map(definitions.map((definition) => [definition.path, definition])),
    told: new Map(created.map((instance) => [instance.id, instance])),
    ids: new Set([...created.map(({ id }) => id), ...children.flatMap(([, runs]) => toIds(runs))]),
  };
}

/** Undefined where it is another component, or something was told that no longer is: what it is instead, only its node says. */
function patchesBetween(before: Whole, now: Whole, id: InstanceId): Patch[] | undefined {
  const old = before.told.get(id) ?? { id };
  const next = now.told.get(id) ?? { id };
  if (old.path !== next.path || !isEqual(old.without, next.without)) return undefined;
  const was = old.data ?? {};
  const is = next.data ?? {};
  const set = Object.entries(is).filter(([field, value]) => !Object.hasOwn(was, field) || !isEqual(was[field], value));
  const patches = set.map(([field, value]): Patch => ['s', [field], value]);
  const unsaid = Object.keys(was).filter((field) => !Object.hasOwn(is, field));
  if (unsaid.length === 0) return patches;
  const initial = id === PAGE_INSTANCE ? now.definitions.get(next.path ?? '')?.data : undefined;
  return initial && [...patches, ...unsaid.map((field): Patch => reset(initial, field))];
}

function reset(initial: DefinitionPayload['data'], field: string): Patch {
  const value = initial[field];
  return value === undefined ? ['d', [field]] : ['s', [field], value];
}

/** A list that is empty is not in a commit. */
function childrenBetween(
  early: CommitPayload,
  first: CommitPayload,
  now: ReadonlySet<InstanceId>,
): NonNullable<CommitPayload['children']> {
  const before = new Map(early.children ?? []);
  const after = new Map(first.children ?? []);
  const ids = [...new Set([...before.keys(), ...after.keys()])].filter((id) => now.has(id));
  return ids.filter((id) => !isEqual(before.get(id), after.get(id))).map((id) => [id, after.get(id) ?? []]);
}

function withoutEmpty(commit: Required<Omit<CommitPayload, 'tabBar' | 'n'>>): CommitPayload {
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
