// The only file that knows snabbdom. It arrives with a DOM parent, its present vnodes and its next ones, and leaves
// with the parent's children added, moved and removed accordingly. A vnode stands for one live node for as long as that
// exists, so snabbdom compares shape only: it never looks into a node, and never creates DOM by itself.

import { init, type VNode, vnode } from 'snabbdom';

export type { VNode } from 'snabbdom';

/** What a vnode stands for. It is the vnode's `data`; snabbdom reads `hook` from it and nothing else. */
export interface DomSource {
  readonly hook: NonNullable<NonNullable<VNode['data']>['hook']>;
  /** The DOM node: the one it has, or a new one. */
  dom(): Node;
  /** The node has left the document for good, or until it is shown again; then it is made anew. */
  release(): void;
  /** Name of the slot that it asks for, where it is slot content. */
  readonly slotName: string;
}

export interface Patcher {
  /** Goes into every {@link DomSource}. */
  readonly hook: DomSource['hook'];
  patchChildren(parent: Element, present: readonly VNode[], next: readonly VNode[]): void;
  /** What has been taken out since the last call. Some of it may have been put in elsewhere meanwhile. */
  takeRemoved(): readonly VNode[];
}

let lastKey = 0;

/** No two vnodes of a page are the same one. */
export function nextVNodeKey(): number {
  lastKey += 1;
  return lastKey;
}

export function createTextVNode(source: DomSource): VNode {
  // For snabbdom a text node is a vnode with an empty selector; its text is written by the live node itself.
  const node = vnode('', source, undefined, '', undefined);
  node.key = nextVNodeKey();
  return node;
}

export function sourceOf(node: VNode): DomSource {
  return node.data as unknown as DomSource;
}

export function createPatcher(): Patcher {
  let removed: VNode[] = [];
  let patching: Element | undefined;
  let nextText: Node | undefined;
  /**
   * Slot content can be shown in another parent from one commit to the next, and keeps its nodes. Until the old parent
   * has been patched too, a placeholder keeps the node's place there: snabbdom still reckons with it.
   */
  const moved = new Map<Node, Comment>();

  const adopt = (node: Node): Node => {
    if (node.parentNode !== null) {
      const placeholder = (node.ownerDocument as Document).createComment('');
      node.parentNode.replaceChild(placeholder, node);
      moved.set(node, placeholder);
    }
    return node;
  };
  /** Where a node is, or was, among the children of the element that is being patched. */
  const placeOf = (node: Node): Node => {
    const placeholder = moved.get(node);
    return placeholder !== undefined && placeholder.parentNode === patching ? placeholder : node;
  };

  const hook: DomSource['hook'] = {
    init: (node) => {
      // `createTextNode` is not told which vnode it is for.
      if (node.sel === '') nextText = adopt(sourceOf(node).dom());
    },
    remove: (node, remove) => {
      removed.push(node as VNode);
      // What has moved to another parent is not ours to take out.
      if (node.elm?.parentNode === patching) remove();
    },
  };

  const domApi = {
    createElement: (_tag: string, data: unknown) => adopt((data as DomSource).dom()),
    createTextNode: () => nextText,
    insertBefore: (parent: Node, node: Node, before: Node | null) => parent.insertBefore(node, before && placeOf(before)),
    appendChild: (parent: Node, node: Node) => parent.appendChild(node),
    removeChild: (parent: Node, node: Node) => parent.removeChild(node),
    parentNode: (node: Node) => node.parentNode,
    nextSibling: (node: Node) => placeOf(node).nextSibling,
    isElement: () => false,
    isDocumentFragment: () => false,
  };
  // The members left out (setTextContent, createComment, …) serve vnodes of kinds that we never make.
  const patch = init([], domApi as unknown as NonNullable<Parameters<typeof init>[1]>);

  const takeOut = (parent: Element, present: readonly VNode[], start: number, end: number): void => {
    if (end === start) return;
    const gone = present.slice(start, end);
    for (const node of gone) removed.push(node);
    // Content of another element may be shown in here too, behind what is ours.
    if (gone.length === present.length && parent.lastChild === gone[gone.length - 1]?.elm) {
      parent.textContent = '';
      return;
    }
    for (const { elm } of gone) if (elm?.parentNode === parent) parent.removeChild(elm);
  };

  /**
   * Most changes put new nodes into one place, or take nodes out of one, or both. That needs no comparison of keys, only of
   * both ends. False where nodes stay in between, and snabbdom has to find out which.
   */
  const splice = (parent: Element, present: readonly VNode[], next: readonly VNode[]): boolean => {
    let start = 0;
    const shorter = Math.min(present.length, next.length);
    while (start < shorter && present[start] === next[start]) start++;
    let presentEnd = present.length;
    let nextEnd = next.length;
    while (presentEnd > start && nextEnd > start && present[presentEnd - 1] === next[nextEnd - 1]) {
      presentEnd--;
      nextEnd--;
    }
    // Only what has no DOM node yet is sure to be none of those that are here.
    for (let at = start; at < nextEnd; at++) if (next[at]?.elm !== undefined) return false;
    const after = next[nextEnd]?.elm;
    const before = after === undefined ? null : (moved.get(after) ?? after);
    if (before !== null && before.parentNode !== parent) return false;
    takeOut(parent, present, start, presentEnd);
    for (let at = start; at < nextEnd; at++) {
      const node = next[at] as VNode;
      // Made here and now, so it is nowhere else.
      node.elm = sourceOf(node).dom();
      parent.insertBefore(node.elm, before);
    }
    return true;
  };

  const patchChildren = (parent: Element, present: readonly VNode[], next: readonly VNode[]): void => {
    if (splice(parent, present, next)) return;
    const outer = patching;
    patching = parent;
    // The parent stands on both sides of the comparison, so only its children are looked at.
    patch(vnode('e', {}, present.slice(), undefined, parent), vnode('e', {}, next as VNode[], undefined, parent));
    patching = outer;
  };

  return {
    hook,
    patchChildren,
    takeRemoved: () => {
      for (const placeholder of moved.values()) placeholder.remove();
      moved.clear();
      const taken = removed;
      removed = [];
      return taken;
    },
  };
}
