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
  for (const index of path) {
    // Neighbour links are faster than an index into `childNodes`, which makes the browser build a live list.
    node = node.firstChild as Node;
    for (let hop = 0; hop < index; hop++) node = node.nextSibling as Node;
  }
  return node;
}
