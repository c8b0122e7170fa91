// What an expression depends on, so that a change of one path re-evaluates only what reads it.

import type { Expression, Spread } from '../format.ts';

/** Where a read starts: a data field, or the item, index or a slot value of the `up`-th enclosing frame. */
export type ReadRoot =
  | readonly ['d', name: string]
  | readonly ['i', up: number]
  | readonly ['x', up: number]
  | readonly ['v', up: number, name: string];

/**
 * One thing that an expression reads: everything at and below `members`, which are the names and literal indices that
 * are known without running it. It ends before the first computed index, and before `length`, which changes with its
 * container.
 */
export interface ExpressionRead {
  readonly root: ReadRoot;
  readonly members: readonly (string | number)[];
}

/** Every read of an expression, in source order, repetitions included. A branch not taken counts. */
export function readsOf(expression: Expression): readonly ExpressionRead[] {
  const reads: ExpressionRead[] = [];
  collect(expression, reads);
  return reads;
}

/** Names of the data fields that an expression reads. */
export function readFields(expression: Expression): ReadonlySet<string> {
  return new Set(readsOf(expression).flatMap(({ root }) => (root[0] === 'd' ? [root[1]] : [])));
}

/** A chain of members from a root, while it can still grow. */
interface Chain extends ExpressionRead {
  readonly open: boolean;
}

function collect(expression: Expression, reads: ExpressionRead[]): void {
  if (!Array.isArray(expression)) return;
  const chain = chainOf(expression, reads);
  if (chain !== undefined) {
    reads.push({ root: chain.root, members: chain.members });
    return;
  }
  const [kind, ...parts] = expression as unknown as readonly [string, ...Expression[]];
  if (kind === 'w' || kind === '.' || kind === '[') return;
  if (kind !== 'o') for (const part of parts) collect(isSpread(part) ? part[1] : part, reads);
  else for (const entry of parts as unknown as readonly (readonly [string, Expression])[]) collect(entry[1], reads);
}

function isSpread(part: Expression | Spread): part is Spread {
  return Array.isArray(part) && part[0] === '...';
}

/**
 * The chain that an expression spells, `undefined` where it is none. Reads inside computed indices, and those of an
 * object that is not itself a chain, are collected on the way.
 */
function chainOf(expression: Expression, reads: ExpressionRead[]): Chain | undefined {
  if (!Array.isArray(expression)) return undefined;
  const [kind, object, key] = expression as unknown as readonly [string, Expression, Expression];
  if (kind === 'd' || kind === 'i' || kind === 'x' || kind === 'v') {
    return { root: expression as unknown as ReadRoot, members: [], open: true };
  }
  if (kind !== '.' && kind !== '[') return undefined;
  const literal = typeof key === 'string' || typeof key === 'number';
  if (!literal) collect(key, reads);
  const chain = chainOf(object, reads);
  if (chain === undefined) {
    if (!isMember(object)) collect(object, reads);
    return undefined;
  }
  if (!chain.open || !literal || key === 'length') return { ...chain, open: false };
  return { ...chain, members: [...chain.members, key] };
}

/** A member chain over something else, such as a call: its parts have been collected by the recursion already. */
function isMember(expression: Expression): boolean {
  return Array.isArray(expression) && (expression[0] === '.' || expression[0] === '[');
}
