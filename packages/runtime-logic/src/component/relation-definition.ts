// `relations` of a definition, with partners named by path or by a behavior they have (12.1, 12.2).

import type { Behavior } from './behavior.ts';
import type { RawRelation, RelationType } from './merged-definition.ts';
import { resolveComponentPath } from './resolve-component-path.ts';

type AnyFunction = (this: object, ...args: unknown[]) => unknown;

export interface Relation {
  /** As written: what `getRelationNodes` is asked with. */
  readonly key: string;
  readonly type: RelationType;
  readonly path: string;
  readonly target: Behavior | undefined;
  readonly linked: AnyFunction | undefined;
  readonly linkChanged: AnyFunction | undefined;
  readonly unlinked: AnyFunction | undefined;
  readonly linkFailed: AnyFunction | undefined;
}

const COUNTERPARTS: Readonly<Record<RelationType, RelationType>> = {
  parent: 'child',
  child: 'parent',
  ancestor: 'descendant',
  descendant: 'ancestor',
  'parent-common-node': 'child-common-node',
  'child-common-node': 'parent-common-node',
};

/** What a component declares. */
interface Declaring {
  readonly path: string;
  readonly behaviors: ReadonlySet<Behavior>;
  readonly relations: ReadonlyMap<string, RawRelation>;
}

const known = new WeakMap<Declaring, readonly Relation[]>();

export function relationsOf(definition: Declaring): readonly Relation[] {
  const read = known.get(definition) ?? readRelations(definition);
  known.set(definition, read);
  return read;
}

function readRelations({ path, relations }: Declaring): readonly Relation[] {
  return [...relations].flatMap(([key, { type, target, linked, linkChanged, unlinked, linkFailed }]) =>
    Object.hasOwn(COUNTERPARTS, String(type))
      ? [{ key, type, path: resolveComponentPath(key, path), target, linked, linkChanged, unlinked, linkFailed }]
      : [],
  );
}

/** The declaring component is the lower partner: it looks for the other one above itself. */
export function looksUp(type: RelationType): boolean {
  return type === 'parent' || type === 'ancestor' || type === 'parent-common-node';
}

function names(relation: Relation, candidate: Declaring): boolean {
  return relation.target === undefined ? relation.path === candidate.path : candidate.behaviors.has(relation.target);
}

/** The declaration by which `partner` answers `relation` of `self`; both sides must name each other. */
export function counterpartOf(relation: Relation, self: Declaring, partner: Declaring): Relation | undefined {
  if (!names(relation, partner)) return undefined;
  return relationsOf(partner).find((other) => other.type === COUNTERPARTS[relation.type] && names(other, self));
}
