// Finds nodes of a cloned element by their place in the one it was cloned from.

/** Child indices from the root downwards. */
export type NodePath = readonly number[];

export function pathTo(node: Node, root: Node): NodePath {
  const path: number[] = [];
  for (let current = node; current !== root; current = current.parentNode as Node) {
    let index = 0;
    for (let sibling = current.previousSibling; sibling !== null; sibling = sibling.previousSibling) index++;
    path.unshift(index);
  }
  return path;
}

export function locate(root: Node, path: NodePath): Node {
  let node = root;
  for (let depth = 0; depth < path.length; depth++) {
    const index = path[depth] as number;
    // Neighbour links are faster than an index into `childNodes`, which makes the browser build a live list.
    node = node.firstChild as Node;
    for (let hop = 0; hop < index; hop++) node = node.nextSibling as Node;
  }
  return node;
}

/** How to get to one of several nodes from one that has been found before it: `next` siblings on, then down a path. */
export interface Step {
  readonly from: number;
  readonly next: number;
  readonly path: NodePath;
}

/** Steps to all nodes but the first, which is the root. Nodes of a block are close together, and a block is cloned often. */
export function stepsTo(paths: readonly NodePath[]): readonly Step[] {
  return paths.slice(1).map((path, at) => {
    const steps = paths.slice(0, at + 1).flatMap((known, from) => stepFrom(known, from, path));
    return steps.reduce((best, step) => (lengthOf(step) < lengthOf(best) ? step : best));
  });
}

/** From the node itself or its parent to what is below it, or from a sibling of one of these. */
function stepFrom(known: NodePath, from: number, path: NodePath): Step[] {
  const last = known.length - 1;
  if (!known.every((index, depth) => depth === last || index === path[depth])) return [];
  const next = last < 0 ? 0 : (path[last] ?? -1) - (known[last] as number);
  return next < 0 ? [] : [{ from, next, path: path.slice(known.length) }];
}

function lengthOf({ next, path }: Step): number {
  return path.reduce((sum, index) => sum + index + 1, next);
}

export function locateAll(root: Node, steps: readonly Step[]): Node[] {
  const located = new Array<Node>(steps.length + 1);
  located[0] = root;
  for (let at = 0; at < steps.length; at++) {
    const { from, next, path } = steps[at] as Step;
    let node = located[from] as Node;
    for (let hop = 0; hop < next; hop++) node = node.nextSibling as Node;
    located[at + 1] = locate(node, path);
  }
  return located;
}
