import type { ComponentView } from '../render/component-view.ts';
import { type ElementLive, liveOf } from '../render/element-live.ts';
import type { ElementPlan } from '../render/plan/element-plan.ts';
import { nodeOf } from '../render/planned-node.ts';
import type { TreeNode } from '../render/tree-node.ts';
import { crossesTrees, matchesSelector, mayMatch, parseSelector, type Selector } from './selector.ts';

/** The nodes that a selector names in an instance's tree, in document order. Nodes without an element never match. */
export function findNodes(root: Element, scope: ComponentView, text: string): TreeNode[] {
  return [...matchingNodes(root, scope, text)];
}

/** The first of them. Scripts ask that in every frame of a drag, on pages of thousands of nodes. */
export function findNode(root: Element, scope: ComponentView, text: string): TreeNode | undefined {
  return matchingNodes(root, scope, text).next().value ?? undefined;
}

export function selectNodes(nodes: readonly TreeNode[], scope: ComponentView, text: string): TreeNode[] {
  const matches = matcher(parseSelector(text), scope);
  return nodes.filter(matches);
}

export function allNodes(root: Element): TreeNode[] {
  return [...runsIn(root)].flatMap(({ live, start, end }) =>
    live.plan.elements.slice(start, end).map((_, at) => nodeOf(live, start + at)),
  );
}

function* matchingNodes(root: Element, scope: ComponentView, text: string): Generator<TreeNode, undefined> {
  const selector = parseSelector(text);
  const matches = matcher(selector, scope);
  // Most nodes of a page come from few plans, and most plans have nobody of that name.
  const candidates = new Map<ElementPlan, readonly number[]>();
  for (const { live, start, end } of runsIn(root)) {
    const { plan } = live;
    let indexes = candidates.get(plan);
    if (indexes === undefined) {
      indexes = [...plan.elements.keys()].filter((index) => mayMatch(plan.elements[index]?.template ?? {}, selector));
      candidates.set(plan, indexes);
    }
    for (const index of indexes) {
      if (index < start || index >= end) continue;
      const node = nodeOf(live, index);
      if (matches(node)) yield node;
    }
  }
}

function matcher(selector: Selector, scope: ComponentView): (node: TreeNode) => boolean {
  const isInScope = (node: TreeNode): boolean => node.owner === scope;
  const everywhere = crossesTrees(selector);
  return (node) => (everywhere || isInScope(node)) && matchesSelector(node, selector, isInScope);
}

/** Elements of one plan with no others in between: from `start` up to `end`. */
interface Run {
  readonly live: ElementLive;
  readonly start: number;
  readonly end: number;
}

/** In document order. */
function* runsIn(root: Element): Generator<Run, undefined> {
  let element = root.firstElementChild;
  while (element !== null) {
    const live = liveOf(element);
    if (live !== undefined) yield* runsOf(live);
    element = (live === undefined ? element.firstElementChild : null) ?? elementAfter(element, root);
  }
}

/** What is in a hole comes right after the hole's element, which has no other children. */
function* runsOf(live: ElementLive): Generator<Run, undefined> {
  const { elements, holes } = live.plan;
  let start = 0;
  for (const [index, { element }] of holes.entries()) {
    yield { live, start, end: element + 1 };
    start = element + 1;
    const content = live.containers[index]?.element;
    // Content that has been moved is found where it is.
    if (content !== undefined && live.elm?.contains(content) === true) yield* runsIn(content);
  }
  if (start < elements.length) yield { live, start, end: elements.length };
}

function elementAfter(element: Element, root: Element): Element | null {
  for (let node: Element | null = element; node !== null && node !== root; node = node.parentElement) {
    if (node.nextElementSibling !== null) return node.nextElementSibling;
  }
  return null;
}
