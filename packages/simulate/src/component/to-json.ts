// A rendered component as data, for snapshots: what templates say of each element, as the platform's compiler names it.
// Components are shown with their shadow trees and what fills their slots; what has no element of its own is not shown.

import type { TreeNode } from '@dinghy/runtime-view/stage';
import { compileExpression, EVENT_FLAGS, type Expression, isWxsFunction, toCamelCase } from '@dinghy/template';
import { toDomTag } from '../load/built-in-tags.ts';
import type { Stage } from '../render/stage.ts';
import { scriptsOf } from './scripts-of.ts';

export interface AttributeJson {
  readonly name: string;
  readonly value: unknown;
}

export interface EventJson {
  readonly name: string;
  readonly isMutated: boolean;
  readonly isCapture: boolean;
  readonly isCatch: boolean;
  readonly handler: unknown;
}

export interface ComponentJson {
  readonly tagName: string;
  readonly event: Readonly<Record<string, EventJson>>;
  readonly attrs: readonly AttributeJson[];
  readonly children: readonly (ComponentJson | string)[];
}

/** What the snapshot plugin knows such data by. */
const JSON_SYMBOL: symbol = Symbol.for('j-component.json');

export function toJson(stage: Stage, node: TreeNode): ComponentJson | string | undefined {
  if (node === stage.root && node.element === undefined) return childrenOf(stage, stage.dom)[0];
  if (node.element !== undefined) return describe(stage, node, node.element);
  // A component without a host node is shown as the first element that stands for it.
  const element = stage.view.firstElementOf(node);
  const first = element && stage.view.nodeOf(element);
  return element === undefined || first === undefined ? undefined : describe(stage, first, element);
}

function describe(stage: Stage, node: TreeNode, element: Element): ComponentJson {
  const isRoot = node === stage.root;
  const json: ComponentJson = {
    tagName: isRoot ? toDomTag(stage.tagName) : element.localName,
    event: eventsOf(node),
    attrs: isRoot ? rootAttributes(stage, node) : attributesOf(stage, node),
    children: childrenOf(stage, element),
  };
  Object.defineProperty(json, '$$typeof', { get: () => JSON_SYMBOL });
  return json;
}

function childrenOf(stage: Stage, element: Element): (ComponentJson | string)[] {
  return [...element.childNodes].flatMap((child): (ComponentJson | string)[] => {
    if (child.nodeType === TEXT_NODE) return [(child as Text).data];
    const node = stage.view.nodeOf(child as Element);
    return node === undefined ? [] : [describe(stage, node, child as Element)];
  });
}

const TEXT_NODE = 3;

const { catch: CATCH, mut: MUT, capture: CAPTURE } = EVENT_FLAGS;

/** Flags in the alphabetical order of their prefixes, of which the last is shown. */
const PREFIX_ORDER: readonly number[] = [0, CAPTURE, CAPTURE | CATCH, CAPTURE | MUT, CATCH, MUT];

function eventsOf({ template, scope }: TreeNode): Record<string, EventJson> {
  const events: Record<string, EventJson> = {};
  // One for each name: what is written as `catch` goes before what is written as `bind`.
  const byPrefix = [...(template.o ?? [])].sort(([, a], [, b]) => PREFIX_ORDER.indexOf(a) - PREFIX_ORDER.indexOf(b));
  for (const [name, flags, handler] of byPrefix) {
    const value = compileExpression(handler)(scope);
    // View scripts are attributes.
    if (isWxsFunction(value)) continue;
    events[name] = {
      name,
      isMutated: (flags & EVENT_FLAGS.mut) !== 0,
      isCapture: (flags & EVENT_FLAGS.capture) !== 0,
      isCatch: (flags & EVENT_FLAGS.catch) !== 0,
      handler: value === undefined ? '' : value,
    };
  }
  return events;
}

function rootAttributes(stage: Stage, node: TreeNode): AttributeJson[] {
  return Object.entries(stage.properties)
    .filter(
      ([name]) =>
        !isProperty(
          stage,
          node,
          name.replace(/-[a-z]/g, (dash) => dash.charAt(1).toUpperCase()),
        ),
    )
    .map(([name, value]) => ({ name, value }));
}

function attributesOf(stage: Stage, node: TreeNode): AttributeJson[] {
  const { template, scope } = node;
  // Templates of object definitions are not compiled by the platform's compiler: their names and values are as written.
  const written = stage.isWrittenInObject(node)
    ? new Map((template.r ?? []).map((name) => [toCamelCase(name), name]))
    : undefined;
  const attributes: AttributeJson[] = [];
  const add = (name: string, value: Expression): void => {
    if (isProperty(stage, node, name)) return;
    const evaluated = compileExpression(value)(scope);
    attributes.push({ name: written?.get(name) ?? name, value: evaluated === undefined ? '' : evaluated });
  };
  for (const [name, value] of Object.entries(template.a ?? {})) add(name, value);
  for (const [name, value] of Object.entries(template.d ?? {})) add(`data-${toDashes(name)}`, value);
  for (const [name, value] of Object.entries(template.m ?? {})) add(`mark:${name}`, value);
  attributes.push(...scriptsOf(node));
  return attributes.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function isProperty(stage: Stage, { view }: TreeNode, name: string): boolean {
  return view !== undefined && stage.logic.hasProperty(view.id, name);
}

function toDashes(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
