// `relations` of a definition, with partners named by path or by a behavior they have (12.1, 12.2).

import type { Behavior } from './behavior.ts';
import type { RawRelation, RelationType } from './merge-definition.ts';
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

export function readRelations(raw: ReadonlyMap<string, RawRelation>, componentPath: string): Relation[] {
  return [...raw].flatMap(([key, { type, target, linked, linkChanged, unlinked, linkFailed }]) =>
    Object.hasOwn(COUNTERPARTS, String(type))
      ? [{ key, type, path: resolveComponentPath(key, componentPath), target, linked, linkChanged, unlinked, linkFailed }]
      : [],
  );
}

/** The declaring component is the lower partner: it looks for the other one above itself. */
export function looksUp(type: RelationType): boolean {
  return type === 'parent' || type === 'ancestor' || type === 'parent-common-node';
}

interface Candidate {
  readonly path: string;
  readonly behaviors: ReadonlySet<Behavior>;
  readonly relations: readonly Relation[];
}

function names(relation: Relation, candidate: Candidate): boolean {
  return relation.target === undefined ? relation.path === candidate.path : candidate.behaviors.has(relation.target);
}

/** The declaration by which `partner` answers `relation` of `self`; both sides must name each other. */
export function counterpartOf(relation: Relation, self: Candidate, partner: Candidate): Relation | undefined {
  if (!names(relation, partner)) return undefined;
  return partner.relations.find((other) => other.type === COUNTERPARTS[relation.type] && names(other, self));
}
