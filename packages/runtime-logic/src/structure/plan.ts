// A structure template, prepared once per definition: expressions as closures, and for every node what it and everything
// below it reads, so that an update walks only where something that was read has changed.

import {
  type ComponentNode,
  callsScripts,
  compileExpression,
  compileModelPath,
  compileTemplateFields,
  type ElementNode,
  type Evaluator,
  type EventBinding,
  type Expression,
  type ForNode,
  type IfNode,
  isStatic,
  type ModelTarget,
  type ModuleScope,
  NO_BODY,
  type NodeBase,
  readsOf,
  type ScopeNode,
  type SlotNode,
  type TemplateBody,
  type TemplateFields,
  type TemplateNode,
  type TemplateProgram,
  type UseNode,
} from '@dinghy/template';
import { compileAttribute } from './compile-attribute.ts';

/** What re-evaluating depends on. */
export interface Reads {
  /** Data fields of the template body. */
  readonly fields: ReadonlySet<string>;
  /** Loop items, indices or slot values. */
  readonly frames: boolean;
  /** Indices among them: when a row goes, they change for all rows after it. */
  readonly indices: boolean;
  /** The answer that {@link isAffected} gave last, and to what: all rows of a list ask the same. */
  asked: ReadonlySet<string> | undefined;
  answer: boolean;
}

export interface Bound extends Reads {
  readonly evaluate: Evaluator;
  readonly callsScripts: boolean;
}

export interface BoundName extends Bound {
  readonly name: string;
}

export interface EventPlan {
  readonly event: string;
  readonly flags: number;
  readonly handler: Evaluator;
}

/** What elements, components and slots share. Read when asked for, not kept up to date. */
export interface NodePlanBase extends Reads {
  readonly attributes: ReadonlyMap<string, Bound>;
  readonly dataset: readonly BoundName[];
  readonly marks: readonly BoundName[];
  readonly events: readonly EventPlan[];
  readonly children: readonly NodePlan[];
}

export interface ElementPlan extends NodePlanBase {
  readonly kind: 'element';
}

export interface ComponentPlan extends NodePlanBase {
  readonly kind: 'component';
  readonly tag: string;
  readonly component: ComponentNode['c'];
  readonly generics: NonNullable<ComponentNode['g']>;
  readonly placeholder: string | undefined;
  readonly models: ReadonlyMap<string, ModelTarget>;
}

export interface SlotPlan extends NodePlanBase {
  readonly kind: 'slot';
  readonly name: Bound | undefined;
  readonly values: readonly BoundName[];
}

export interface IfPlan extends Reads {
  readonly kind: 'if';
  readonly branches: readonly { readonly condition: Bound; readonly children: readonly NodePlan[] }[];
  /** Of the conditions alone. */
  readonly conditions: Reads;
}

export interface ForPlan extends Reads {
  readonly kind: 'for';
  readonly list: Bound;
  readonly key: string | undefined;
  readonly children: readonly NodePlan[];
  /** Of the body alone. */
  readonly body: Reads;
}

export interface UsePlan extends Reads {
  readonly kind: 'use';
  readonly name: Bound;
  readonly data: Bound | undefined;
  /** Where the data's fields come from, for `model:` in the template. */
  readonly modelFields: TemplateFields | undefined;
  readonly bodies: (name: string) => BodyPlan | undefined;
}

export interface ScopePlan extends Reads {
  readonly kind: 'scope';
  readonly slot: Bound | undefined;
  readonly children: readonly NodePlan[];
}

export type NodePlan = ElementPlan | ComponentPlan | SlotPlan | IfPlan | ForPlan | UsePlan | ScopePlan;

export interface BodyPlan {
  readonly children: readonly NodePlan[];
  readonly modules: ModuleScope;
}

const NO_READS: Reads = { fields: new Set(), frames: false, indices: false, asked: undefined, answer: false };

/** The body of a program's own file; named templates are prepared when they are first used. */
export function createProgramPlan(program: TemplateProgram, modulesOf: (body: TemplateBody) => ModuleScope): BodyPlan {
  const bodies = new Map<number, BodyPlan>();
  const bodyAt = (index: number): BodyPlan | undefined => {
    const known = bodies.get(index);
    const body = program.bodies[index];
    if (known !== undefined || body === undefined) return known;
    const plan: BodyPlan = { children: planNodes(body.n, (name) => namedBody(body, name)), modules: modulesOf(body) };
    bodies.set(index, plan);
    return plan;
  };
  const namedBody = (body: TemplateBody, name: string): BodyPlan | undefined => {
    const index = body.t !== undefined && Object.hasOwn(body.t, name) ? body.t[name] : undefined;
    if (index === NO_BODY) return EMPTY_BODY;
    return index === undefined ? undefined : bodyAt(index);
  };
  return bodyAt(0) ?? EMPTY_BODY;
}

const EMPTY_BODY: BodyPlan = { children: [], modules: { get: () => undefined } };

type BodyLookup = (name: string) => BodyPlan | undefined;

/** Text has no place in the structure tree. */
function planNodes(nodes: readonly TemplateNode[] | undefined, bodies: BodyLookup): NodePlan[] {
  const plans: NodePlan[] = [];
  for (const node of nodes ?? []) {
    if (typeof node === 'string' || 'x' in node) continue;
    plans.push(planNode(node, bodies));
  }
  return plans;
}

function planNode(node: Exclude<TemplateNode, string | { x: Expression }>, bodies: BodyLookup): NodePlan {
  if ('c' in node) return planComponent(node as ComponentNode, bodies);
  if ('e' in node) return { kind: 'element', ...planBase(node as ElementNode, bodies) };
  if ('f' in node) return planFor(node as ForNode, bodies);
  if ('s' in node) return planSlot(node as SlotNode, bodies);
  if ('u' in node) return planUse(node as UseNode, bodies);
  if ('y' in node) return planScope(node as ScopeNode, bodies);
  return planIf(node as IfNode, bodies);
}

function planBase(node: NodeBase, bodies: BodyLookup): NodePlanBase {
  const children = planNodes(node.n, bodies);
  return {
    attributes: new Map(Object.entries(node.a ?? {}).map(([name, value]) => [name, bind(value)])),
    dataset: Object.entries(node.d ?? {}).map(([name, value]) => ({ name, ...bind(value) })),
    marks: Object.entries(node.m ?? {}).map(([name, value]) => ({ name, ...bind(value) })),
    events: (node.o ?? []).map(planEvent),
    children,
    ...union(children),
  };
}

function planEvent([event, flags, handler]: EventBinding): EventPlan {
  return { event, flags, handler: compileExpression(handler) };
}

function planComponent(node: ComponentNode, bodies: BodyLookup): ComponentPlan {
  const base = planBase(node, bodies);
  const models = Object.entries(node.l ?? {}).map(([name, path]) => [name, compileModelPath(path)] as const);
  return {
    kind: 'component',
    ...base,
    // What is passed to the component has to be kept up to date; ids, classes and handlers have not.
    ...union([base, ...base.attributes.values(), ...base.dataset]),
    tag: node.t,
    component: node.c,
    generics: node.g ?? {},
    placeholder: node.p,
    models: new Map(models),
  };
}

function planSlot(node: SlotNode, bodies: BodyLookup): SlotPlan {
  const base = planBase(node, bodies);
  const values = [...base.attributes].filter(([name]) => name !== 'name').map(([name, bound]) => ({ name, ...bound }));
  return { kind: 'slot', ...base, ...union([base, ...base.attributes.values()]), name: base.attributes.get('name'), values };
}

function planIf(node: IfNode, bodies: BodyLookup): IfPlan {
  const branches = node.i.map(([condition, nodes]) => ({ condition: bind(condition), children: planNodes(nodes, bodies) }));
  const conditions = union(branches.map((branch) => branch.condition));
  return { kind: 'if', branches, conditions, ...union([conditions, ...branches.flatMap((branch) => branch.children)]) };
}

function planFor(node: ForNode, bodies: BodyLookup): ForPlan {
  const children = planNodes(node.n, bodies);
  const list = bind(node.f);
  const body = union(children);
  // Frames read in the body may be those of a loop outside; telling them apart would spare little.
  return { kind: 'for', list, key: node.k, children, body, ...union([list, body]) };
}

function planUse(node: UseNode, bodies: BodyLookup): UsePlan {
  const name = bind(node.u);
  const data = node.v === undefined ? undefined : bind(node.v);
  const modelFields = node.m === undefined ? undefined : compileTemplateFields(node.m);
  return { kind: 'use', name, data, modelFields, bodies, ...union(data === undefined ? [name] : [name, data]) };
}

function planScope(node: ScopeNode, bodies: BodyLookup): ScopePlan {
  const children = planNodes(node.n, bodies);
  const slot = node.a?.slot === undefined ? undefined : bind(node.a.slot);
  return { kind: 'scope', slot, children, ...union(children) };
}

function bind(expression: Expression): Bound {
  if (isStatic(expression)) return { evaluate: () => expression, callsScripts: false, ...NO_READS };
  const reads = readsOf(expression);
  const fields = new Set<string>();
  let frames = false;
  for (const { root } of reads) {
    if (root[0] === 'd') fields.add(root[1]);
    else frames = true;
  }
  const indices = reads.some(({ root }) => root[0] === 'x');
  return { evaluate: compileAttribute(expression), callsScripts: callsScripts(expression), ...NO_READS, fields, frames, indices };
}

function union(parts: readonly Reads[]): Reads {
  return {
    ...NO_READS,
    fields: new Set(parts.flatMap((part) => [...part.fields])),
    frames: parts.some((part) => part.frames),
    indices: parts.some((part) => part.indices),
  };
}

/** Whether something read is among the changed fields, or in a frame when those changed. */
export function isAffected(reads: Reads, changed: ReadonlySet<string>, frames: boolean): boolean {
  if (frames && reads.frames) return true;
  if (reads.asked !== changed) {
    reads.asked = changed;
    reads.answer = readsAny(reads, changed);
  }
  return reads.answer;
}

function readsAny({ fields }: Reads, changed: ReadonlySet<string>): boolean {
  for (const field of changed) if (fields.has(field)) return true;
  return false;
}
