// Makes live nodes from plans. Where the page has no room for more, lists end and templates and components stay empty;
// that is noted, and nothing of it is shown until there is room.

import { DinghyError } from '@dinghy/errors';
import {
  enterTemplate,
  indexOfEntry,
  pushLoop,
  pushSlot,
  type Scope,
  TEMPLATE_DEPTH_MAX,
  toListEntries,
  toText,
} from '@dinghy/template';
import { type ComponentRecord, type LiveNode, NO_NODES } from './nodes.ts';
import type { ComponentPlan, NodePlan } from './plan.ts';
import { contentOf, isWanted, readSlot, slotsOf } from './slots.ts';
import type { StructureHost } from './structure.ts';
import { LiveContent, LiveElement, LiveFor, LiveIf, LiveRow, LiveScope, LiveSlot, LiveUse } from './template-nodes.ts';
import { isTooDeepTold } from './too-deep.ts';

export interface Grower {
  grow(plans: readonly NodePlan[], scope: Scope, owner: ComponentRecord, parent: LiveNode | undefined): readonly LiveNode[];
  /** The shadow tree of a component whose scope is there. */
  growShadow(record: ComponentRecord): readonly LiveNode[];
  /** Light children of a new component. */
  growLight(record: ComponentRecord): void;
  /** With `dynamicSlots`: the light children for one slot. */
  growContent(record: ComponentRecord, slot: LiveSlot): LiveContent;
  /** `undefined` where there is no room for a row. */
  growRow(node: LiveFor, item: unknown, index: number | string): LiveRow | undefined;
  growTemplate(node: LiveUse, data: Readonly<Record<string, unknown>>): void;
}

export function createGrower(host: StructureHost): Grower {
  function grow(
    plans: readonly NodePlan[],
    scope: Scope,
    owner: ComponentRecord,
    parent: LiveNode | undefined,
  ): readonly LiveNode[] {
    if (plans.length === 0) return NO_NODES;
    const wanted = contentOf(parent) === undefined ? plans : plans.filter((plan) => isWanted(plan, scope, parent as LiveNode));
    // As long as it has to be: a list that has grown by `push` has room for sixteen more, and each row keeps several.
    const nodes = new Array<LiveNode>(wanted.length);
    for (let at = 0; at < wanted.length; at++) nodes[at] = growNode(wanted[at] as NodePlan, scope, owner, parent);
    return nodes;
  }

  function growNode(plan: NodePlan, scope: Scope, owner: ComponentRecord, parent: LiveNode | undefined): LiveNode {
    if (plan.kind !== 'component') owner.page.noteMade();
    switch (plan.kind) {
      case 'element': {
        const node = new LiveElement(plan, scope, owner, parent);
        node.children = grow(plan.children, scope, owner, node);
        return node;
      }
      case 'component': {
        const record = host.createComponent(plan, scope, owner, parent);
        growLight(record);
        return record;
      }
      case 'if': {
        const node = new LiveIf(plan, scope, owner, parent);
        node.branch = branchOf(node);
        node.children = grow(plan.branches[node.branch]?.children ?? [], scope, owner, node);
        return node;
      }
      case 'for': {
        const node = new LiveFor(plan, scope, owner, parent);
        node.source = plan.list.evaluate(scope);
        const entries = toListEntries(node.source, owner.page.room + 1);
        const rows: LiveRow[] = [];
        for (const [at, item] of entries.items.entries()) {
          const row = growRow(node, item, indexOfEntry(entries, at));
          if (row === undefined) break;
          rows.push(row);
        }
        node.children = rows;
        return node;
      }
      case 'slot': {
        const node = new LiveSlot(plan, scope, owner, parent);
        readSlot(node);
        owner.slotsChanged = true;
        node.children = grow(plan.children, scope, owner, node);
        return node;
      }
      case 'use': {
        const node = new LiveUse(plan, scope, owner, parent);
        growTemplate(node, readTemplateData(node));
        return node;
      }
      case 'scope': {
        const node = new LiveScope(plan, pushSlot(scope, contentOf(parent)?.slot.values ?? {}), owner, parent);
        node.children = grow(plan.children, node.scope, owner, node);
        return node;
      }
    }
  }

  function growShadow(record: ComponentRecord): readonly LiveNode[] {
    const { children } = record.definition.template();
    if (record.page.room > 0) return grow(children, record.shadowScope as Scope, record, undefined);
    record.page.truncated.add(record);
    return [];
  }

  function growLight(record: ComponentRecord): void {
    const { plan, owner } = record;
    if (plan === undefined || owner === undefined) return;
    if (record.definition.dynamicSlots) {
      // The first properties may have brought slots, which have got their content with them.
      if (!record.slotsChanged) return;
      record.slotsChanged = false;
      record.children = slotsOf(record).map((slot) => growContent(record, slot));
      owner.page.regroup(owner);
    } else record.children = grow(plan.children, record.scope, owner, record);
  }

  function growContent(record: ComponentRecord, slot: LiveSlot): LiveContent {
    const plan = record.plan as ComponentPlan;
    const owner = record.owner as ComponentRecord;
    const content = new LiveContent(plan, record.scope, owner, record, slot);
    owner.page.noteMade();
    owner.hasContent = true;
    content.children = grow(plan.children, record.scope, owner, content);
    return content;
  }

  function growRow(node: LiveFor, item: unknown, index: number | string): LiveRow | undefined {
    const owner = node.owner as ComponentRecord;
    if (owner.page.room === 0) {
      owner.page.truncated.add(node);
      return undefined;
    }
    owner.page.noteMade();
    const row = new LiveRow(node.plan.body, pushLoop(node.scope, item, index), owner, node);
    row.children = grow(node.plan.children, row.scope, owner, row);
    return row;
  }

  function growTemplate(node: LiveUse, data: Readonly<Record<string, unknown>>): void {
    const owner = node.owner as ComponentRecord;
    const name = toText(node.plan.name.evaluate(node.scope));
    node.body = node.plan.bodies(name);
    node.data = data;
    node.children = [];
    node.inner = undefined;
    if (node.body === undefined && name !== '')
      host.warn(new DinghyError('TEMPLATE_NAME_UNKNOWN', { name, component: owner.definition.path }));
    if (node.body === undefined || node.body.children.length === 0) return;
    node.inner = enterTemplate(node.scope, data, node.body.modules, node.plan.modelFields);
    if (node.inner === undefined && !isTooDeepTold(owner.page, owner.definition.path)) {
      host.warn(new DinghyError('TEMPLATE_NESTING_TOO_DEEP', { component: owner.definition.path, limit: TEMPLATE_DEPTH_MAX }));
    }
    if (node.inner === undefined) return;
    if (owner.page.room > 0) node.children = grow(node.body.children, node.inner, owner, node);
    else owner.page.truncated.add(node);
  }

  return { grow, growShadow, growLight, growContent, growRow, growTemplate };
}

export function branchOf(node: LiveIf): number {
  return node.plan.branches.findIndex((branch) => branch.condition.evaluate(node.scope));
}

export function readTemplateData(node: LiveUse): Readonly<Record<string, unknown>> {
  const data = node.plan.data?.evaluate(node.scope);
  return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
}
