// Selectors of `createSelectorQuery`, `selectComponent` and page scrolling: ids, classes, and combinators. They match
// what templates wrote, not what the DOM has: class names are the raw ones, and only the scope's own tree is searched
// unless `>>>` leads into others.

import { type Expression, isStatic, type NodeBase, toText } from '@dinghy/template';
import { attributeOf, idOf } from '../events/node-facts.ts';
import { toClassText } from '../render/plan/bindings.ts';
import { composedParent, type TreeNode } from '../render/tree-node.ts';

type Combinator = ' ' | '>' | '>>>';

interface Compound {
  /** How it relates to the compound before it. */
  readonly combinator: Combinator;
  readonly id: string | undefined;
  readonly classes: readonly string[];
}

export type Selector = readonly (readonly Compound[])[];

const NAME = String.raw`(?:[\w-]|[^\x00-\x7f]|\\.)+`;
const COMPOUND = new RegExp(`^(?:[#.]${NAME})+`);
const PART = new RegExp(`([#.])(${NAME})`, 'g');
const COMBINATOR = /^\s*(>>>|>)\s*|^\s+/;

/** Alternatives that cannot be parsed never match, as on the platform. */
export function parseSelector(text: string): Selector {
  return text
    .split(',')
    .map((alternative) => parseCompounds(alternative.trim()))
    .filter((compounds) => compounds !== undefined);
}

function parseCompounds(text: string): Compound[] | undefined {
  const compounds: Compound[] = [];
  // A leading `>>>` starts anywhere below.
  const lead = /^>>>\s*/.exec(text)?.[0] ?? '';
  let rest = text.slice(lead.length);
  let combinator: Combinator = lead === '' ? ' ' : '>>>';
  while (rest !== '') {
    const match = COMPOUND.exec(rest);
    if (match === null) return undefined;
    compounds.push(toCompound(match[0], combinator));
    rest = rest.slice(match[0].length);
    const next = COMBINATOR.exec(rest);
    if (next === null && rest !== '') return undefined;
    combinator = (next?.[1] as Combinator | undefined) ?? ' ';
    rest = rest.slice(next?.[0].length ?? 0);
  }
  return compounds.length > 0 ? compounds : undefined;
}

function toCompound(text: string, combinator: Combinator): Compound {
  const parts = [...text.matchAll(PART)].map(([, kind, name]) => ({ kind, name: (name ?? '').replace(/\\(.)/g, '$1') }));
  return {
    combinator,
    id: parts.find(({ kind }) => kind === '#')?.name,
    classes: parts.filter(({ kind }) => kind === '.').map(({ name }) => name),
  };
}

/** Whether a selector can leave the tree it starts in. */
export function crossesTrees(selector: Selector): boolean {
  return selector.some((compounds) => compounds.some(({ combinator }) => combinator === '>>>'));
}

export function matchesSelector(node: TreeNode, selector: Selector, isInScope: (node: TreeNode) => boolean): boolean {
  return selector.some((compounds) => matchesFrom(node, compounds, compounds.length - 1, isInScope));
}

/** Whether any node that a template node makes can match: `false` is said by what is written as plain text. */
export function mayMatch({ a }: NodeBase, selector: Selector): boolean {
  return selector.some((compounds) => {
    const { id, classes } = compounds.at(-1) as Compound;
    return (
      (id === undefined || mayBe(a?.id, (value) => toText(value) === id)) && mayBe(a?.class, (value) => hasAll(value, classes))
    );
  });
}

function mayBe(written: Expression | undefined, isSo: (value: unknown) => boolean): boolean {
  return written !== undefined && !isStatic(written) ? true : isSo(written);
}

function matchesFrom(
  node: TreeNode,
  compounds: readonly Compound[],
  index: number,
  isInScope: (node: TreeNode) => boolean,
): boolean {
  const compound = compounds[index] as Compound;
  if (!matchesCompound(node, compound)) return false;
  // The first compound has to be met in the scope's own tree.
  if (index === 0) return compound.combinator === '>>>' || isInScope(node);
  if (compound.combinator === '>') return node.parent !== undefined && matchesFrom(node.parent, compounds, index - 1, isInScope);
  const next = compound.combinator === '>>>' ? composedParent : (from: TreeNode): TreeNode | undefined => from.parent;
  for (let ancestor = next(node); ancestor !== undefined; ancestor = next(ancestor)) {
    if (matchesFrom(ancestor, compounds, index - 1, isInScope)) return true;
  }
  return false;
}

function matchesCompound(node: TreeNode, { id, classes }: Compound): boolean {
  if (id !== undefined && idOf(node) !== id) return false;
  return classes.length === 0 || hasAll(attributeOf(node, 'class'), classes);
}

function hasAll(written: unknown, classes: readonly string[]): boolean {
  const names = new Set((Array.isArray(written) ? toClassText(written) : toText(written)).split(/[\s,]+/));
  return classes.every((name) => names.has(name));
}
