// The logic layer's part of a template (design decision D2): components, slots, and what stands between and above them
// that decides which of them exist, or that events, selectors and marks can see. The order of components is the view's,
// which is what identifies them; a property test holds the two together.

import {
  type ComponentNode,
  type ElementNode,
  type Expression,
  type IfNode,
  NO_BODY,
  type NodeBase,
  type TemplateBody,
  type TemplateNode,
  type TemplateProgram,
  type UseNode,
} from '@dinghy/template';
import { moduleNames } from './module-names.ts';
import type { TemplateTable } from './template-tables.ts';

/** Attributes of an element that logic can see: in selectors and in slot distribution. */
const KEPT_ATTRIBUTES = ['id', 'class', 'slot'] as const;

export function toStructure(program: TemplateProgram): TemplateProgram {
  const holding = bodiesWithComponents(program.bodies);
  const pruning = {
    holding,
    holdsAny: onceForEach((table: TemplateTable) => Object.values(table).some((index) => holding.has(index))),
  };
  const bodies = program.bodies.map((body, index) =>
    index === 0 || holding.has(index) ? prune(body, pruning, index > 0) : undefined,
  );
  // Bodies without components go; the others move up.
  const positions = new Map<number, number>();
  bodies.forEach((body, index) => {
    if (body !== undefined) positions.set(index, positions.size);
  });
  const renumber = onceForEach((table: TemplateTable) =>
    Object.fromEntries(Object.entries(table).map(([name, index]) => [name, positions.get(index) ?? NO_BODY])),
  );
  const kept = bodies.filter((body) => body !== undefined);
  return { v: program.v, bodies: kept.map((body) => (body.t === undefined ? body : { ...body, t: renumber(body.t) })) };
}

/** Bodies share their tables: what is made of one is made once, and shared again. */
function onceForEach<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    if (!made.has(key)) made.set(key, make(key));
    return made.get(key) as Value;
  };
}

/** Indices of bodies that can create a component or hold a slot, themselves or through templates that they use. */
function bodiesWithComponents(bodies: readonly TemplateBody[]): ReadonlySet<number> {
  const callers = bodies.map((): number[] => []);
  const callersOfAny = new Map<TemplateTable, number[]>();
  const found: number[] = [];
  for (const [index, body] of bodies.entries()) {
    const survey: Survey = { holds: false, callsAny: false, calls: new Set() };
    surveyNodes(body.n, body, survey);
    if (survey.holds) found.push(index);
    if (survey.callsAny && body.t !== undefined) getOrAdd(callersOfAny, body.t).push(index);
    for (const called of survey.calls) callers[called]?.push(index);
  }
  const tablesWith = indexTables(callersOfAny.keys());
  const holding = new Set<number>();
  for (let index = found.pop(); index !== undefined; index = found.pop()) {
    if (holding.has(index)) continue;
    holding.add(index);
    found.push(...(callers[index] ?? []));
    for (const table of tablesWith.get(index) ?? []) {
      found.push(...(callersOfAny.get(table) ?? []));
      callersOfAny.delete(table);
    }
  }
  return holding;
}

function getOrAdd<Key, Item>(lists: Map<Key, Item[]>, key: Key): Item[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

/** Index of a body to the tables that name it. */
function indexTables(tables: Iterable<TemplateTable>): ReadonlyMap<number, readonly TemplateTable[]> {
  const tablesWith = new Map<number, TemplateTable[]>();
  for (const table of tables) {
    for (const index of Object.values(table)) getOrAdd(tablesWith, index).push(table);
  }
  return tablesWith;
}

interface Survey {
  /** A component or a slot is in the body itself. */
  holds: boolean;
  /** A computed name may be any template that the body can use. */
  callsAny: boolean;
  /** Indices of bodies that it calls by name. */
  readonly calls: Set<number>;
}

function surveyNodes(nodes: readonly TemplateNode[], body: TemplateBody, survey: Survey): void {
  for (const node of nodes) {
    if (typeof node === 'string' || 'x' in node) continue;
    if ('c' in node || 's' in node) survey.holds = true;
    else if ('u' in node) surveyUse(node, body, survey);
    if ('i' in node) for (const [, branch] of node.i) surveyNodes(branch, body, survey);
    else if ('n' in node) surveyNodes(node.n ?? [], body, survey);
  }
}

function surveyUse({ u }: UseNode, { t = {} }: TemplateBody, survey: Survey): void {
  if (typeof u !== 'string') survey.callsAny = true;
  else if (Object.hasOwn(t, u)) survey.calls.add(t[u] as number);
}

/** Which bodies hold something, and whether one of a table does. */
interface Holding {
  readonly holding: ReadonlySet<number>;
  readonly holdsAny: (table: TemplateTable) => boolean;
}

/** One body that is being pruned. */
interface Pruning {
  readonly body: TemplateBody;
  readonly holding: ReadonlySet<number>;
  /** Whether any template that the body can use holds something. */
  readonly canCall: boolean;
  /** What is known of nodes: each is asked about again by every node around it. */
  readonly known: Map<TemplateNode, boolean>;
}

function holds(node: TemplateNode, pruning: Pruning): boolean {
  if (typeof node === 'string' || 'x' in node) return false;
  const before = pruning.known.get(node);
  if (before !== undefined) return before;
  const answer = findOut(node, pruning);
  pruning.known.set(node, answer);
  return answer;
}

function findOut(node: Exclude<TemplateNode, string>, pruning: Pruning): boolean {
  const { body, holding, canCall } = pruning;
  if ('x' in node) return false;
  if ('c' in node || 's' in node) return true;
  if ('u' in node) {
    if (typeof node.u !== 'string') return canCall;
    return body.t !== undefined && Object.hasOwn(body.t, node.u) && holding.has(body.t[node.u] as number);
  }
  if ('i' in node) return node.i.some(([, nodes]) => nodes.some((child) => holds(child, pruning)));
  return (node.n ?? []).some((child) => holds(child, pruning));
}

/** `isTemplate`: it may be used anywhere, so what stands in it may be content of a component. */
function prune(body: TemplateBody, { holding, holdsAny }: Holding, isTemplate: boolean): TemplateBody {
  const survey: Survey = { holds: false, callsAny: false, calls: new Set() };
  const canCall = body.t !== undefined && holdsAny(body.t);
  const n = pruneNodes(body.n, { body, holding, canCall, known: new Map() }, isTemplate);
  surveyNodes(n, body, survey);
  const t = canCall ? selectTable(body, holding, survey) : undefined;
  const modulesNamed = moduleNames(n);
  const modules = Object.entries(body.w ?? {}).filter(([name]) => modulesNamed.has(name));
  return {
    n,
    ...(t === undefined ? {} : { t }),
    ...(modules.length === 0 ? {} : { w: Object.fromEntries(modules) }),
  };
}

/** Where names are computed, the whole: the logic layer tells those that hold nothing from those that there are not. */
function selectTable({ t }: TemplateBody, holding: ReadonlySet<number>, { callsAny }: Survey): TemplateTable | undefined {
  if (t === undefined || callsAny) return t;
  const entries = Object.entries(t).filter(([, index]) => holding.has(index));
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** `isContent`: the nodes may be what a component distributes to its slots, each by its own `slot`. */
function pruneNodes(nodes: readonly TemplateNode[], pruning: Pruning, isContent: boolean): readonly TemplateNode[] {
  return nodes.flatMap((node) => (holds(node, pruning) ? pruneNode(node, pruning, isContent) : []));
}

/** What remains of a node that holds something. */
function pruneNode(node: TemplateNode, pruning: Pruning, isContent: boolean): readonly TemplateNode[] {
  if (typeof node === 'string' || 'x' in node || 'u' in node) return [node];
  if ('i' in node) return [pruneIf(node, pruning, isContent)];
  if ('e' in node) return pruneElement(node, pruneNodes(node.n ?? [], pruning, isContent), isContent);
  const n = pruneNodes(node.n ?? [], pruning, isContent || 'c' in node);
  const { n: _, ...own } = node;
  return [(n.length === 0 && !('f' in node) ? own : { ...own, n }) as ComponentNode];
}

/** Conditions up to the last branch that holds something; branches behind it change nothing. */
function pruneIf(node: IfNode, pruning: Pruning, isContent: boolean): IfNode {
  const branches = node.i.map(([condition, nodes]) => [condition, pruneNodes(nodes, pruning, isContent)] as const);
  const last = branches.findLastIndex(([, nodes]) => nodes.length > 0);
  return { i: branches.slice(0, last + 1) };
}

/**
 * An element stays where something can refer to it, or where its children would go to other slots than it does; otherwise
 * they take its place.
 */
function pruneElement(element: ElementNode, n: readonly TemplateNode[], isContent: boolean): readonly TemplateNode[] {
  const attributes = KEPT_ATTRIBUTES.flatMap((name): [string, Expression][] => {
    const value = element.a?.[name];
    return value === undefined ? [] : [[name, value]];
  });
  const { d, m, o } = element;
  if (attributes.length === 0 && !d && !m && !o && !(isContent && n.some(hasSlotOfItsOwn))) return n;
  const base: NodeBase = {
    ...(attributes.length === 0 ? {} : { a: Object.fromEntries(attributes) }),
    ...(d && { d }),
    ...(m && { m }),
    ...(o && { o }),
  };
  return [{ e: element.e, ...base, n }];
}

/** Whether a node among a component's content goes to a slot that its parent need not go to. */
function hasSlotOfItsOwn(node: TemplateNode): boolean {
  if (typeof node === 'string' || 'x' in node) return false;
  if ('i' in node) return node.i.some(([, nodes]) => nodes.some(hasSlotOfItsOwn));
  if ('f' in node) return node.n.some(hasSlotOfItsOwn);
  if ('y' in node && node.n.some(hasSlotOfItsOwn)) return true;
  // What a template or a forwarded slot brings is not known here.
  return 'u' in node || 's' in node || node.a?.slot !== undefined;
}
