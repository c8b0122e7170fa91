// Marks blocks (design decision D5): the largest subtrees whose shape no data can change.

import { isElementNode, isTextNode, type TemplateNode } from '@dinghy/template';

export function markBlocks(nodes: readonly TemplateNode[]): readonly TemplateNode[] {
  return nodes.map((node) => {
    const { fixed, marked } = mark(node);
    return fixed ? asBlock(marked) : marked;
  });
}

/** A node with the blocks inside it marked; a fixed one is not yet marked itself, since its parent may be fixed too. */
function mark(node: TemplateNode): { readonly fixed: boolean; readonly marked: TemplateNode } {
  if (typeof node === 'string' || isTextNode(node)) return { fixed: true, marked: node };
  if ('i' in node) return { fixed: false, marked: { i: node.i.map(([condition, nodes]) => [condition, markBlocks(nodes)]) } };
  if ('u' in node) return { fixed: false, marked: node };
  if (node.n === undefined) return { fixed: isElementNode(node), marked: node };
  if (!isElementNode(node)) return { fixed: false, marked: { ...node, n: markBlocks(node.n) } };
  const children = node.n.map(mark);
  if (children.every(({ fixed }) => fixed)) return { fixed: true, marked: node };
  return { fixed: false, marked: { ...node, n: children.map(({ fixed, marked }) => (fixed ? asBlock(marked) : marked)) } };
}

/** Text alone is no block: it has no element to clone. */
function asBlock(node: TemplateNode): TemplateNode {
  return isElementNode(node) ? { ...node, b: 1 } : node;
}
