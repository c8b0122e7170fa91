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

/**
 * Steps to all nodes but the first, which is the root. Nodes of a block are close together, and a block is cloned often: each
 * is looked for from the nearest that was found before it. A page may be one block of thousands of nodes, so these are known by
 * their parents.
 */
export function stepsTo(paths: readonly NodePath[]): readonly Step[] {
  const found = new Map<string, number[]>();
  return paths.slice(1).map((path, at) => {
    const step = stepTo(path, paths, found);
    const parent = parentOf(path, path.length);
    const siblings = found.get(parent);
    if (siblings === undefined) found.set(parent, [at + 1]);
    else siblings.push(at + 1);
    return step;
  });
}

/** From the node itself or one before it among its siblings; else from its parent or one before that, and so on outwards. */
function stepTo(path: NodePath, paths: readonly NodePath[], found: ReadonlyMap<string, readonly number[]>): Step {
  for (let depth = path.length; depth > 0; depth--) {
    const target = path[depth - 1] as number;
    let from = 0;
    let next = Number.POSITIVE_INFINITY;
    for (const sibling of found.get(parentOf(path, depth)) ?? []) {
      const hops = target - (paths[sibling]?.[depth - 1] as number);
      if (hops >= 0 && hops < next) [from, next] = [sibling, hops];
    }
    if (from > 0) return { from, next, path: path.slice(depth) };
  }
  return { from: 0, next: 0, path };
}

/** Names the parent of what is at that depth of a path. */
function parentOf(path: NodePath, depth: number): string {
  return path.slice(0, depth - 1).join();
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
