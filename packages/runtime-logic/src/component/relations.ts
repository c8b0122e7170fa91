// Links between components that declare each other (section 12). Partners are looked for in the tree that both are
// written in: from a component upwards through its light-tree parents, never into or out of a shadow tree.

import { type AppFunction, callGuarded, type LogicContext } from '../context.ts';
import type { ComponentRecord, LiveNode } from '../structure/nodes.ts';
import { selectComponents } from '../structure/selector.ts';
import { counterpartOf, looksUp, type Relation, relationsOf } from './relation-definition.ts';
import { resolveComponentPath } from './resolve-component-path.ts';

interface Link {
  readonly partner: ComponentRecord;
  readonly own: Relation;
  readonly theirs: Relation;
}

export interface Relations {
  /** Looks for partners above a component that has just been attached. */
  link(record: ComponentRecord): void;
  relink(record: ComponentRecord): void;
  unlink(record: ComponentRecord): void;
  /** Instances of the partners in tree order. */
  nodes(record: ComponentRecord, key: string): object[];
  /** Components that a selector names, seen from one; without `all` the first at most. */
  select: typeof selectComponents;
}

export function createRelations(context: LogicContext): Relations {
  function find(record: ComponentRecord, relation: Relation): Link | undefined {
    for (let node = record.parent; node !== undefined; node = node.parent) {
      if (relation.type === 'parent-common-node' && node.kind === 'element') return undefined;
      if (node.kind !== 'component') continue;
      const theirs = counterpartOf(relation, record.definition, node.definition);
      if (theirs !== undefined) return { partner: node, own: relation, theirs };
      // Only an ancestor may have other components in between.
      if (relation.type !== 'ancestor') return undefined;
    }
    return undefined;
  }

  function link(record: ComponentRecord): void {
    for (const relation of relationsOf(record.definition)) {
      if (!looksUp(relation.type)) continue;
      const found = find(record, relation);
      if (found === undefined) {
        call(record, relation.linkFailed, 'linkFailed', undefined);
        continue;
      }
      join(record, found);
    }
  }

  /** After a move: the partner is still the same, or it is another one now (12.4). */
  function relink(record: ComponentRecord): void {
    for (const found of linksOf(record)) {
      const now = find(record, found.own);
      if (now?.partner === found.partner) tell(record, found, 'linkChanged');
      else {
        part(record, found);
        if (now !== undefined) join(record, now);
      }
    }
  }

  function unlink(record: ComponentRecord): void {
    for (const found of linksOf(record)) part(record, found);
  }

  function join(record: ComponentRecord, found: Link): void {
    partnersOf(found.partner, found.theirs.key).add(record);
    partnersOf(record, found.own.key).add(found.partner);
    tell(record, found, 'linked');
  }

  function part(record: ComponentRecord, found: Link): void {
    partnersOf(found.partner, found.theirs.key).delete(record);
    partnersOf(record, found.own.key).delete(found.partner);
    tell(record, found, 'unlinked');
  }

  /** The links that this component, as the lower partner, has made. */
  function linksOf(record: ComponentRecord): Link[] {
    if (record.links === undefined) return [];
    return relationsOf(record.definition).flatMap((own) => {
      if (!looksUp(own.type)) return [];
      return [...(record.links?.get(own.key) ?? [])].flatMap((partner) => {
        const theirs = counterpartOf(own, record.definition, partner.definition);
        return theirs === undefined ? [] : [{ partner, own, theirs }];
      });
    });
  }

  /** The upper partner first (12.3). */
  function tell(record: ComponentRecord, { partner, own, theirs }: Link, event: 'linked' | 'linkChanged' | 'unlinked'): void {
    call(partner, theirs[event], event, record);
    call(record, own[event], event, partner);
  }

  function call(
    record: ComponentRecord,
    callback: AppFunction | undefined,
    where: string,
    partner: ComponentRecord | undefined,
  ): void {
    if (typeof callback === 'function') callGuarded(context, record, where, callback, [partner?.instance]);
  }

  function nodes(record: ComponentRecord, key: string): object[] {
    const relations = relationsOf(record.definition);
    const relation =
      relations.find((each) => each.key === key) ??
      relations.find((each) => each.path === resolveComponentPath(key, record.definition.path));
    const partners = relation === undefined ? undefined : record.links?.get(relation.key);
    if (relation === undefined || partners === undefined) return [];
    if (!looksUp(relation.type)) sortByPlace(partners, record);
    return Array.from(partners, (partner) => partner.instance);
  }

  return { link, relink, unlink, nodes, select: selectComponents };
}

function partnersOf(record: ComponentRecord, key: string): Set<ComponentRecord> {
  record.links ??= new Map();
  let partners = record.links.get(key);
  if (partners === undefined) {
    partners = new Set();
    record.links.set(key, partners);
  }
  return partners;
}

/** Places of the components below one, valid for one version of the tree: linking a thousand children asks a thousand times. */
interface Places {
  readonly version: number;
  readonly of: ReadonlyMap<ComponentRecord, number>;
}

const places = new WeakMap<ComponentRecord, Places>();

/** Brings a set into tree order (12.5). Mostly it is: children are linked in that order. */
function sortByPlace(partners: Set<ComponentRecord>, above: ComponentRecord): void {
  const { of } = placesBelow(above);
  let last = -1;
  let sorted = true;
  for (const partner of partners) {
    const place = of.get(partner) ?? 0;
    if (place < last) sorted = false;
    last = place;
  }
  if (sorted) return;
  const inOrder = [...partners].sort((a, b) => (of.get(a) ?? 0) - (of.get(b) ?? 0));
  partners.clear();
  for (const partner of inOrder) partners.add(partner);
}

function placesBelow(record: ComponentRecord): Places {
  const known = places.get(record);
  if (known !== undefined && known.version === record.page.version) return known;
  const of = new Map<ComponentRecord, number>();
  const visit = (node: LiveNode): void => {
    if (node.kind === 'component') of.set(node, of.size);
    for (const child of node.children) visit(child);
  };
  for (const child of record.children) visit(child);
  const fresh = { version: record.page.version, of };
  places.set(record, fresh);
  return fresh;
}
