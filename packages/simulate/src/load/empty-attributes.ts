// The platform's compiler, as it is used in tests, gives an attribute whose value is `undefined` as empty text, and passes
// attributes in an order of its own. Components see the difference, and snapshots were recorded with it.

import type { Expression, TemplateNode, TemplateProgram } from '@dinghy/template';

/** A program with `undefined` made empty text wherever something is passed to a component. */
export function withEmptyAttributes(program: TemplateProgram): TemplateProgram {
  return { ...program, bodies: program.bodies.map((body) => ({ ...body, n: body.n.map(convert) })) };
}

function convert(node: TemplateNode): TemplateNode {
  if (typeof node === 'string' || 'x' in node || 'u' in node) return node;
  if ('i' in node) return { ...node, i: node.i.map(([condition, nodes]) => [condition, nodes.map(convert)] as const) };
  const children = node.n === undefined ? {} : { n: node.n.map(convert) };
  if (!('c' in node) || node.a === undefined) return { ...node, ...children } as TemplateNode;
  const attributes = Object.entries(node.a)
    .sort(inCompilerOrder)
    .map(([name, value]) => [name, emptied(value)] as const);
  return { ...node, ...children, a: Object.fromEntries(attributes) };
}

/** The compiler passes attributes without a value first, then by name; observers of properties run in that order. */
function inCompilerOrder([a, first]: readonly [string, Expression], [b, second]: readonly [string, Expression]): number {
  if ((first === true) !== (second === true)) return first === true ? -1 : 1;
  return a < b ? -1 : 1;
}

function emptied(value: Expression): Expression {
  // Text is never undefined.
  if (!Array.isArray(value) || value[0] === 'c') return value;
  return ['?', ['===', value, ['u']], '', value];
}
