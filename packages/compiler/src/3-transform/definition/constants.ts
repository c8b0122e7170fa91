// Names of a module that stand for the same value whenever they are asked for, as far as that can be told from the text.

import type { AnyNode, VariableDeclarator } from 'acorn';
import { childrenOf } from '../script/module-tree.ts';
import type { Evaluate } from './known-value.ts';

/** How the value of a constant is found. */
export type Constant = (evaluate: Evaluate) => unknown;

/**
 * Names that a module declares at its top, once, and never assigns. One that stands for an object of its own is no constant
 * where it is mentioned anywhere but in `uses`: whoever else holds the object could change it. Modules that require the object
 * could too; where one does, the page shows at first what that changes, and then what the logic layer says.
 *
 * @param uses the expressions that the constants are for
 * @param until place in the module where they are evaluated; what is declared later has no value there
 */
export function findConstants(body: readonly AnyNode[], uses: readonly AnyNode[], until: number): ReadonlyMap<string, Constant> {
  const declared = new Map<string, Declared>();
  const unsteady = new Set<string>();
  for (const statement of body) {
    if (statement.type !== 'VariableDeclaration') continue;
    for (const declarator of statement.declarations) {
      for (const name of namesIn(declarator.id)) {
        const constant = declared.has(name) || statement.start > until ? undefined : readDeclarator(declarator, name);
        if (constant === undefined) unsteady.add(name);
        else declared.set(name, constant);
      }
    }
  }
  if (declared.size === 0) return new Map();
  const mentioned = new Map<string, number>();
  collectMentions(body, new Set(uses), mentioned, unsteady);
  const isConstant = ([name, { isOwn }]: [string, Declared]): boolean =>
    !unsteady.has(name) && (!isOwn || mentioned.get(name) === 1);
  return new Map([...declared].filter(isConstant).map(([name, { value }]) => [name, value]));
}

interface Declared {
  readonly value: Constant;
  /** An object that this module makes. */
  readonly isOwn: boolean;
}

function readDeclarator({ id, init }: VariableDeclarator, name: string): Declared | undefined {
  if (init == null) return undefined;
  if (id.type === 'Identifier') return { value: (evaluate) => evaluate(init), isOwn: /^(?:Array|Object|Member)/.test(init.type) };
  // `const { a, b: c } = require('./d')`
  if (id.type !== 'ObjectPattern') return undefined;
  for (const property of id.properties) {
    if (property.type !== 'Property' || property.computed || property.value.type !== 'Identifier') continue;
    if (property.value.name !== name) continue;
    const member: AnyNode = {
      ...property,
      type: 'MemberExpression',
      object: init,
      property: property.key,
      computed: false,
      optional: false,
    } as never;
    return { value: (evaluate) => evaluate(member), isOwn: init.type !== 'CallExpression' };
  }
  return undefined;
}

/** Counts names outside of `uses`, whatever they mean there, and notes those that are assigned anywhere. */
function collectMentions(
  body: readonly AnyNode[],
  uses: ReadonlySet<AnyNode>,
  mentioned: Map<string, number>,
  unsteady: Set<string>,
): void {
  const stack = body.map((node) => ({ node, isInUse: false }));
  for (let visit = stack.pop(); visit !== undefined; visit = stack.pop()) {
    const { node } = visit;
    const isInUse = visit.isInUse || uses.has(node);
    if (node.type === 'Identifier' && !isInUse) mentioned.set(node.name, (mentioned.get(node.name) ?? 0) + 1);
    for (const target of targetsOf(node)) for (const name of namesIn(target)) unsteady.add(name);
    for (const child of childrenOf(node)) stack.push({ node: child, isInUse });
  }
}

/** What a node declares or assigns anew. */
function targetsOf(node: AnyNode): readonly AnyNode[] {
  switch (node.type) {
    case 'AssignmentExpression':
    case 'ForInStatement':
    case 'ForOfStatement':
      return [node.left];
    case 'UpdateExpression':
      return [node.argument];
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
      return node.id == null ? [] : [node.id];
    default:
      return [];
  }
}

/** More than the names that a pattern binds: those of its defaults and keys too. */
function namesIn(pattern: AnyNode): string[] {
  if (pattern.type === 'Identifier') return [pattern.name];
  // `a.b = 1` changes what `a` stands for, and that is a mention of it.
  if (pattern.type === 'MemberExpression') return [];
  return [...new Set(childrenOf(pattern).flatMap(namesIn))];
}
