// What a template says of a node beside how it looks: id, dataset, marks, handlers. Evaluated when an event or a query
// asks, in the node's present scope, so a render spends nothing on them, and values keep their type.

import type { InstanceId, Json, ViewEventPayload } from '@dinghy/bridge-protocol';
import {
  compileExpression,
  compileModelPath,
  EVENT_FLAGS,
  type Evaluator,
  type Expression,
  type ModelTarget,
  type NodeBase,
  toText,
} from '@dinghy/template';
import type { TreeNode } from '../render/tree-node.ts';

export interface Handler {
  readonly evaluate: Evaluator;
  readonly isCatch: boolean;
  readonly isMut: boolean;
  readonly isCapture: boolean;
  /** Whose method it is, where that is not the owner of the template. */
  readonly instance?: InstanceId;
}

interface CompiledFacts {
  readonly attributes: ReadonlyMap<string, Evaluator>;
  readonly dataset: readonly (readonly [string, Evaluator])[];
  readonly marks: readonly (readonly [string, Evaluator])[];
  readonly handlers: ReadonlyMap<string, readonly Handler[]>;
  readonly models: ReadonlyMap<string, ModelTarget>;
}

const compiled = new WeakMap<NodeBase, CompiledFacts>();

function factsOf(template: NodeBase): CompiledFacts {
  let facts = compiled.get(template);
  if (facts === undefined) {
    facts = compileFacts(template);
    compiled.set(template, facts);
  }
  return facts;
}

function compileFacts(template: NodeBase): CompiledFacts {
  const handlers = new Map<string, Handler[]>();
  for (const [type, flags, handler] of template.o ?? []) {
    const list = handlers.get(type) ?? [];
    list.push({
      evaluate: compileExpression(handler),
      isCatch: (flags & EVENT_FLAGS.catch) !== 0,
      isMut: (flags & EVENT_FLAGS.mut) !== 0,
      isCapture: (flags & EVENT_FLAGS.capture) !== 0,
    });
    handlers.set(type, list);
  }
  return {
    attributes: new Map(entries(template.a)),
    dataset: entries(template.d),
    marks: entries(template.m),
    handlers,
    models: new Map(Object.entries(template.l ?? {}).map(([name, path]) => [name, compileModelPath(path)])),
  };
}

function entries(expressions: Readonly<Record<string, Expression>> | undefined): (readonly [string, Evaluator])[] {
  return Object.entries(expressions ?? {}).map(([name, expression]) => [name, compileExpression(expression)] as const);
}

export function attributeOf(node: TreeNode, name: string): unknown {
  return factsOf(node.template).attributes.get(name)?.(node.scope);
}

export function idOf(node: TreeNode): string {
  const id = attributeOf(node, 'id');
  return id === undefined || id === null ? '' : toText(id);
}

export function datasetOf(node: TreeNode): Record<string, Json> {
  return evaluateAll(factsOf(node.template).dataset, node);
}

export function marksOf(node: TreeNode): Record<string, Json> {
  return evaluateAll(factsOf(node.template).marks, node);
}

function evaluateAll(list: readonly (readonly [string, Evaluator])[], node: TreeNode): Record<string, Json> {
  const values: Record<string, Json> = {};
  for (const [name, evaluate] of list) {
    const value = evaluate(node.scope);
    if (name !== '__proto__' && value !== undefined) values[name] = value as Json;
  }
  return values;
}

const NO_HANDLERS: readonly Handler[] = [];

export function handlersOf(node: TreeNode, type: string): readonly Handler[] {
  return factsOf(node.template).handlers.get(type) ?? NO_HANDLERS;
}

/** Where `model:` writes a property back to, or `undefined`. */
export function modelPathOf(node: TreeNode, property: string): readonly (string | number)[] | undefined {
  return factsOf(node.template).models.get(property)?.(node.scope);
}

/** The field that a property shows, as it is, of which instance; or `undefined`. What a template is given is nobody's field. */
export function fieldOf(node: TreeNode, property: string): ViewEventPayload['field'] {
  const value: unknown = node.template.a?.[property];
  const isField = Array.isArray(value) && value[0] === 'd' && node.scope.root.depth === 0;
  return isField ? [node.owner.id, value[1]] : undefined;
}
