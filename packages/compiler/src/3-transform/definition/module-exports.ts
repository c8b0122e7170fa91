// What a module exports, by the forms in which that is written: CommonJS by hand, and what esbuild makes of `export`.

import type { AnyNode, AssignmentExpression, CallExpression } from 'acorn';

export interface FoundExports {
  readonly named: ReadonlyMap<string, AnyNode>;
  /** What `module.exports` is set to, where it is an expression of the program's. */
  readonly whole: AnyNode | undefined;
  /** Nodes that hold the above. */
  readonly uses: readonly AnyNode[];
}

/** @returns undefined where exports are set in a way that is not known */
export function findExports(body: readonly AnyNode[]): FoundExports | undefined {
  const parts = body.flatMap(partsOf);
  const named = new Map<string, AnyNode>();
  const uses: AnyNode[] = [];
  let whole: AnyNode | undefined;
  for (const part of parts) {
    if (part.type !== 'AssignmentExpression') continue;
    const target = exportTarget(part);
    if (target === undefined) continue;
    uses.push(part);
    if (target !== '') {
      if (named.has(target)) return undefined;
      named.set(target, part.right);
    } else if (whole !== undefined) return undefined;
    else whole = part.right;
  }
  if (whole === undefined) return { named, whole, uses };
  if (named.size > 0) return undefined;
  const getters = whole.type === 'CallExpression' ? gettersOf(whole, parts) : undefined;
  if (getters !== undefined) return { named: getters.named, whole: undefined, uses: [...uses, getters.use] };
  if (whole.type !== 'ObjectExpression') return { named, whole, uses };
  for (const property of whole.properties) {
    if (property.type !== 'Property' || property.kind !== 'init' || property.computed) return { named: new Map(), whole, uses };
    if (property.key.type === 'Identifier') named.set(property.key.name, property.value);
  }
  return { named, whole, uses };
}

/** Expressions that are run at the module's top, one after another. */
function partsOf(statement: AnyNode): readonly AnyNode[] {
  if (statement.type !== 'ExpressionStatement') return [];
  const { expression } = statement;
  return expression.type === 'SequenceExpression' ? expression.expressions : [expression];
}

/** '' for `module.exports`, the name for `exports.name` and `module.exports.name`. */
function exportTarget({ left, operator }: AssignmentExpression): string | undefined {
  if (operator !== '=' || left.type !== 'MemberExpression' || left.computed || left.property.type !== 'Identifier')
    return undefined;
  if (isModuleExports(left)) return '';
  const isExports = left.object.type === 'Identifier' ? left.object.name === 'exports' : isModuleExports(left.object);
  return isExports ? left.property.name : undefined;
}

function isModuleExports(node: AnyNode): boolean {
  return (
    node.type === 'MemberExpression' &&
    node.object.type === 'Identifier' &&
    node.object.name === 'module' &&
    node.property.type === 'Identifier' &&
    node.property.name === 'exports'
  );
}

/** `module.exports = toCommonJs(all)` after `define(all, { name: () => value })`. */
function gettersOf(
  { arguments: [all] }: CallExpression,
  parts: readonly AnyNode[],
): { readonly named: ReadonlyMap<string, AnyNode>; readonly use: AnyNode } | undefined {
  if (all?.type !== 'Identifier') return undefined;
  for (const part of parts) {
    if (part.type !== 'CallExpression') continue;
    const [object, getters] = part.arguments;
    if (object?.type !== 'Identifier' || object.name !== all.name || getters?.type !== 'ObjectExpression') continue;
    const named = new Map<string, AnyNode>();
    for (const property of getters.properties) {
      if (property.type !== 'Property' || property.value.type !== 'ArrowFunctionExpression' || !property.value.expression)
        return undefined;
      if (property.key.type === 'Identifier') named.set(property.key.name, property.value.body);
    }
    return { named, use: part };
  }
  return undefined;
}
