// Finds what a CommonJS module requires. What arrives: a module's code and its syntax tree. What leaves: the places of
// the ids in calls of the module's own `require`, and whether it requires ids that are only known when it runs.
// Bundles bring a `require` of their own, as a parameter or a variable: those calls are not followed.

import type { AnyNode, CallExpression, Expression } from 'acorn';
import { childrenOf, MODULE_OFFSET } from './module-tree.ts';

export interface RequiredId {
  readonly id: string;
  /** Of the literal with its quotes, in the given code. */
  readonly start: number;
  readonly end: number;
  /** Inside the block of a `try`: the module expects that it may be missing. */
  readonly guarded: boolean;
  /** By `require.async(id)` or `require(id, whenLoaded)`, which wait for the package that the module is in. */
  readonly waits: boolean;
}

export interface FoundRequires {
  readonly ids: readonly RequiredId[];
  /** Known beginnings of ids that are computed; '' where nothing is known. */
  readonly dynamicPrefixes: readonly string[];
}

/** @param body of the same code, as `parseModule` gives it */
export function findRequires(code: string, body: readonly AnyNode[] | undefined): FoundRequires {
  // Nested deeper than the parser's stack: nothing is known of it, so everything must be there when it runs.
  if (body === undefined) return { ids: [], dynamicPrefixes: [''] };
  if (!code.includes('require') || body.some(declaresInBlock) || body.some(declaresVar)) return { ids: [], dynamicPrefixes: [] };
  return search(body);
}

interface Visit {
  readonly node: AnyNode;
  readonly guarded: boolean;
}

/** With a stack of its own: the tree of a bundle can be deeper than the engine's. */
function search(body: readonly AnyNode[]): FoundRequires {
  const found: Found = { ids: [], dynamicPrefixes: [] };
  const stack: Visit[] = body.map((node) => ({ node, guarded: false }));
  for (let visit = stack.pop(); visit !== undefined; visit = stack.pop()) {
    const { node, guarded } = visit;
    if (bindsRequire(node)) continue;
    if (node.type === 'CallExpression' && isRequire(node)) {
      const [id, whenLoaded] = node.arguments;
      const kind = { guarded, waits: node.callee.type === 'MemberExpression' || whenLoaded !== undefined };
      if (id !== undefined && id.type !== 'SpreadElement') collectIds(id, kind, found);
    }
    for (const child of childrenOf(node)) {
      stack.push({ node: child, guarded: guarded || (node.type === 'TryStatement' && child === node.block) });
    }
  }
  found.ids.sort((a, b) => a.start - b.start);
  return found;
}

interface Found {
  readonly ids: RequiredId[];
  readonly dynamicPrefixes: string[];
}

/** `require(…)` and `require.async(…)`. */
function isRequire({ callee }: CallExpression): boolean {
  const target =
    callee.type === 'MemberExpression' && callee.property.type === 'Identifier' && callee.property.name === 'async'
      ? callee.object
      : callee;
  return target.type === 'Identifier' && target.name === 'require';
}

function collectIds(node: Expression, kind: Pick<RequiredId, 'guarded' | 'waits'>, found: Found): void {
  if (node.type === 'ConditionalExpression') {
    collectIds(node.consequent, kind, found);
    collectIds(node.alternate, kind, found);
  } else if (node.type === 'Literal' && typeof node.value === 'string') {
    found.ids.push({ id: node.value, start: node.start - MODULE_OFFSET, end: node.end - MODULE_OFFSET, ...kind });
  } else if (node.type === 'TemplateLiteral' && node.expressions.length === 0) {
    const id = node.quasis[0]?.value.cooked ?? '';
    found.ids.push({ id, start: node.start - MODULE_OFFSET, end: node.end - MODULE_OFFSET, ...kind });
  } else {
    found.dynamicPrefixes.push(knownPrefix(node));
  }
}

function knownPrefix(node: Expression): string {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : '';
  if (node.type === 'TemplateLiteral') return node.quasis[0]?.value.cooked ?? '';
  return node.type === 'BinaryExpression' && node.operator === '+' && node.left.type !== 'PrivateIdentifier'
    ? knownPrefix(node.left)
    : '';
}

/**
 * Whether `require` means something else inside this node: a function with such a parameter, name or `var`, or a block
 * that declares it. The search of a block does not enter functions, except for the names of those it declares.
 */
function bindsRequire(node: AnyNode): boolean {
  switch (node.type) {
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return (
        node.params.some(namesRequire) ||
        (node.type === 'FunctionExpression' && isNamedRequire(node.id)) ||
        declaresVar(node.body)
      );
    case 'BlockStatement':
      return node.body.some(declaresInBlock);
    case 'CatchClause':
      return node.param !== undefined && node.param !== null && namesRequire(node.param);
    default:
      return false;
  }
}

function declaresInBlock(statement: AnyNode): boolean {
  if (statement.type === 'VariableDeclaration')
    return statement.kind !== 'var' && statement.declarations.some(({ id }) => namesRequire(id));
  return (statement.type === 'FunctionDeclaration' || statement.type === 'ClassDeclaration') && isNamedRequire(statement.id);
}

/** A `var require` anywhere in a function, nested functions aside. */
function declaresVar(node: AnyNode): boolean {
  if (node.type === 'VariableDeclaration' && node.kind === 'var') return node.declarations.some(({ id }) => namesRequire(id));
  if (/Function|Class/.test(node.type) || node.type.endsWith('Expression')) return false;
  return childrenOf(node).some(declaresVar);
}

function namesRequire(pattern: AnyNode): boolean {
  switch (pattern.type) {
    case 'Identifier':
      return pattern.name === 'require';
    case 'ObjectPattern':
      return pattern.properties.some((property) =>
        namesRequire(property.type === 'Property' ? property.value : property.argument),
      );
    case 'ArrayPattern':
      return pattern.elements.some((element) => element !== null && namesRequire(element));
    case 'AssignmentPattern':
      return namesRequire(pattern.left);
    case 'RestElement':
      return namesRequire(pattern.argument);
    default:
      return false;
  }
}

function isNamedRequire(id: AnyNode | null | undefined): boolean {
  return id?.type === 'Identifier' && id.name === 'require';
}
