// The logic layer's part of a template (design decision D2): components, slots, and what stands between and above them
// that decides which of them exist, or that events, selectors and marks can see. The order of components is the view's,
// which is what identifies them; a property test holds the two together.

import type {
  ComponentNode,
  ElementNode,
  Expression,
  IfNode,
  NodeBase,
  TemplateBody,
  TemplateNode,
  TemplateProgram,
  UseNode,
} from '@dinghy/template';
import { moduleNames } from './module-names.ts';

/** Attributes of an element that logic can see: in selectors and in slot distribution. */
const KEPT_ATTRIBUTES = ['id', 'class', 'slot'] as const;

export function toStructure(program: TemplateProgram): TemplateProgram {
  const holding = bodiesWithComponents(program.bodies);
  const bodies = program.bodies.map((body, index) => (index === 0 || holding.has(index) ? prune(body, holding) : undefined));
  // Bodies without components go; the others move up.
  const positions = new Map<number, number>();
  bodies.forEach((body, index) => {
    if (body !== undefined) positions.set(index, positions.size);
  });
  return { v: program.v, bodies: bodies.filter((body) => body !== undefined).map((body) => renumber(body, positions)) };
}

function renumber(body: TemplateBody, positions: ReadonlyMap<number, number>): TemplateBody {
  const { t, ...rest } = body;
  if (t === undefined) return rest;
  return { ...rest, t: Object.fromEntries(Object.entries(t).map(([name, index]) => [name, positions.get(index) as number])) };
}

/** Indices of bodies that can create a component or hold a slot, themselves or through templates that they use. */
function bodiesWithComponents(bodies: readonly TemplateBody[]): ReadonlySet<number> {
  const holding = new Set<number>();
  for (let before = -1; before !== holding.size; ) {
    before = holding.size;
    bodies.forEach((body, index) => {
      if (!holding.has(index) && body.n.some((node) => holds(node, body, holding))) holding.add(index);
    });
  }
  return holding;
}

function holds(node: TemplateNode, body: TemplateBody, holding: ReadonlySet<number>): boolean {
  if (typeof node === 'string' || 'x' in node) return false;
  if ('c' in node || 's' in node) return true;
  if ('u' in node) return usable(node, body).some((index) => holding.has(index));
  if ('i' in node) return node.i.some(([, nodes]) => nodes.some((child) => holds(child, body, holding)));
  return (node.n ?? []).some((child) => holds(child, body, holding));
}

/** Bodies that a `<template is>` may call. */
function usable(node: UseNode, body: TemplateBody): readonly number[] {
  const templates = body.t ?? {};
  if (typeof node.u !== 'string') return Object.values(templates);
  return Object.hasOwn(templates, node.u) ? [templates[node.u] as number] : [];
}

function prune(body: TemplateBody, holding: ReadonlySet<number>): TemplateBody {
  const n = pruneNodes(body.n, body, holding);
  const templates = Object.entries(body.t ?? {}).filter(([, index]) => holding.has(index));
  const named = moduleNames(n);
  const modules = Object.entries(body.w ?? {}).filter(([name]) => named.has(name));
  return {
    n,
    ...(templates.length === 0 ? {} : { t: Object.fromEntries(templates) }),
    ...(modules.length === 0 ? {} : { w: Object.fromEntries(modules) }),
  };
}

function pruneNodes(nodes: readonly TemplateNode[], body: TemplateBody, holding: ReadonlySet<number>): readonly TemplateNode[] {
  return nodes.flatMap((node) => (holds(node, body, holding) ? pruneNode(node, body, holding) : []));
}

/** What remains of a node that holds something. */
function pruneNode(node: TemplateNode, body: TemplateBody, holding: ReadonlySet<number>): readonly TemplateNode[] {
  if (typeof node === 'string' || 'x' in node || 'u' in node) return [node];
  if ('i' in node) return [pruneIf(node, body, holding)];
  const n = pruneNodes(node.n ?? [], body, holding);
  if ('e' in node) return pruneElement(node, n);
  const { n: _, ...own } = node;
  return [(n.length === 0 && !('f' in node) ? own : { ...own, n }) as ComponentNode];
}

/** Conditions up to the last branch that holds something; branches behind it change nothing. */
function pruneIf(node: IfNode, body: TemplateBody, holding: ReadonlySet<number>): IfNode {
  const branches = node.i.map(([condition, nodes]) => [condition, pruneNodes(nodes, body, holding)] as const);
  const last = branches.findLastIndex(([, nodes]) => nodes.length > 0);
  return { i: branches.slice(0, last + 1) };
}

/** An element stays where something can refer to it; otherwise its children take its place. */
function pruneElement(element: ElementNode, n: readonly TemplateNode[]): readonly TemplateNode[] {
  const attributes = KEPT_ATTRIBUTES.flatMap((name): [string, Expression][] => {
    const value = element.a?.[name];
    return value === undefined ? [] : [[name, value]];
  });
  const { d, m, o } = element;
  if (attributes.length === 0 && !d && !m && !o) return n;
  const base: NodeBase = {
    ...(attributes.length === 0 ? {} : { a: Object.fromEntries(attributes) }),
    ...(d && { d }),
    ...(m && { m }),
    ...(o && { o }),
  };
  return [{ e: element.e, ...base, n }];
}
