// The node kinds of a template and one dispatch over them, for whoever builds something out of templates: the
// structure tree of the logic layer, the renderer of the view, the compiler's own passes.

import type {
  ComponentNode,
  ElementNode,
  ForNode,
  IfNode,
  ScopeNode,
  SlotNode,
  TemplateNode,
  TextNode,
  UseNode,
} from './format.ts';

export function isTextNode(node: TemplateNode): node is TextNode {
  return typeof node !== 'string' && 'x' in node;
}

export function isElementNode(node: TemplateNode): node is ElementNode {
  return typeof node !== 'string' && 'e' in node;
}

export function isComponentNode(node: TemplateNode): node is ComponentNode {
  return typeof node !== 'string' && 'c' in node;
}

export function isIfNode(node: TemplateNode): node is IfNode {
  return typeof node !== 'string' && 'i' in node;
}

export function isForNode(node: TemplateNode): node is ForNode {
  return typeof node !== 'string' && 'f' in node;
}

export function isSlotNode(node: TemplateNode): node is SlotNode {
  return typeof node !== 'string' && 's' in node;
}

export function isUseNode(node: TemplateNode): node is UseNode {
  return typeof node !== 'string' && 'u' in node;
}

export function isScopeNode(node: TemplateNode): node is ScopeNode {
  return typeof node !== 'string' && 'y' in node;
}

/** One method per kind of node. */
export interface NodeVisitor<Result, Context> {
  staticText(text: string, context: Context): Result;
  text(node: TextNode, context: Context): Result;
  element(node: ElementNode, context: Context): Result;
  component(node: ComponentNode, context: Context): Result;
  branch(node: IfNode, context: Context): Result;
  loop(node: ForNode, context: Context): Result;
  slot(node: SlotNode, context: Context): Result;
  use(node: UseNode, context: Context): Result;
  scope(node: ScopeNode, context: Context): Result;
}

/** Calls the visitor's method for this node. Children are the visitor's business. */
export function visitNode<Result, Context>(node: TemplateNode, visitor: NodeVisitor<Result, Context>, context: Context): Result {
  if (typeof node === 'string') return visitor.staticText(node, context);
  if ('e' in node) return visitor.element(node, context);
  if ('x' in node) return visitor.text(node, context);
  if ('c' in node) return visitor.component(node, context);
  if ('i' in node) return visitor.branch(node, context);
  if ('f' in node) return visitor.loop(node, context);
  if ('s' in node) return visitor.slot(node, context);
  if ('u' in node) return visitor.use(node, context);
  return visitor.scope(node, context);
}
