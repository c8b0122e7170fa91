// `properties` of a component: types are named by the language's constructors.

import type { AnyNode } from 'acorn';
import { type Evaluate, UNKNOWN } from './known-value.ts';
import { membersOf } from './members.ts';

const TYPES: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['String', String],
  ['Number', Number],
  ['Boolean', Boolean],
  ['Array', Array],
  ['Object', Object],
]);

export function readProperties(node: AnyNode, evaluate: Evaluate): unknown {
  const members = node.type === 'ObjectExpression' ? membersOf(node) : undefined;
  if (members === undefined) return UNKNOWN;
  const properties: Record<string, unknown> = {};
  for (const [name, { value }] of members) {
    properties[name] = value.type === 'ObjectExpression' ? readProperty(value, evaluate) : readType(value, evaluate);
    if (properties[name] === UNKNOWN) return UNKNOWN;
  }
  return properties;
}

function readProperty(node: AnyNode, evaluate: Evaluate): unknown {
  const members = node.type === 'ObjectExpression' ? membersOf(node) : undefined;
  // `default` may be a function that makes the value.
  if (members === undefined || members.has('default')) return UNKNOWN;
  const property: Record<string, unknown> = {};
  for (const [name, { value }] of members) {
    if (name === 'value') property.value = evaluate(value);
    else if (name === 'type' || name === 'optionalTypes') property[name] = readType(value, evaluate);
    if (property[name] === UNKNOWN) return UNKNOWN;
  }
  return property;
}

function readType(node: AnyNode, evaluate: Evaluate): unknown {
  if (node.type === 'ArrayExpression') {
    const types = node.elements.map((element) => (element === null ? UNKNOWN : readType(element, evaluate)));
    return types.includes(UNKNOWN) ? UNKNOWN : types;
  }
  const value = evaluate(node);
  // A name that the module declares is one of its own.
  if (value !== UNKNOWN) return value === null || value === undefined ? value : UNKNOWN;
  return node.type === 'Identifier' && TYPES.has(node.name) ? TYPES.get(node.name) : UNKNOWN;
}
