// Names of a module that stand for the same value whenever they are asked for, as far as that can be told from the text.

import type { AnyNode } from 'acorn';
import { childrenOf } from '../script/module-tree.ts';

/**
 * Names that a module declares at its top, once, before `use`, and never assigns. One that stands for an object is no
 * constant where it is mentioned anywhere but in `use`: whoever else holds the object could change it.
 *
 * @param use the expression that the constants are for
 */
export function findConstants(body: readonly AnyNode[], use: AnyNode): ReadonlyMap<string, AnyNode> {
  const declared = new Map<string, AnyNode>();
  const unsteady = new Set<string>();
  for (const statement of body) {
    if (statement.type !== 'VariableDeclaration') continue;
    for (const { id, init } of statement.declarations) {
      if (id.type !== 'Identifier') for (const name of namesIn(id)) unsteady.add(name);
      else if (init == null || init.end > use.start || declared.has(id.name)) unsteady.add(id.name);
      else declared.set(id.name, init);
    }
  }
  if (declared.size === 0) return declared;
  const mentioned = new Map<string, number>();
  collectMentions(body, use, mentioned, unsteady);
  return new Map(
    [...declared].filter(
      // The declaration is one mention.
      ([name, init]) => !unsteady.has(name) && (!/^(?:Array|Object|Member)/.test(init.type) || mentioned.get(name) === 1),
    ),
  );
}

/** Counts names outside of `use`, whatever they mean there, and notes those that are assigned anywhere. */
function collectMentions(body: readonly AnyNode[], use: AnyNode, mentioned: Map<string, number>, unsteady: Set<string>): void {
  const stack = body.map((node) => ({ node, isInUse: false }));
  for (let visit = stack.pop(); visit !== undefined; visit = stack.pop()) {
    const { node } = visit;
    const isInUse = visit.isInUse || node === use;
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

/** More than the names that a pattern binds: those of its defaults too. */
function namesIn(pattern: AnyNode): string[] {
  if (pattern.type === 'Identifier') return [pattern.name];
  // `a.b = 1` changes what `a` stands for, and that is a mention of it.
  if (pattern.type === 'MemberExpression') return [];
  return childrenOf(pattern).flatMap(namesIn);
}
