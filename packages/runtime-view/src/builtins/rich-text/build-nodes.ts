// Nodes arrive as untrusted data; DOM leaves, made element by element from what is allowed.

import { toText } from '@dinghy/template';
import { lookUp } from '../../attributes/look-up.ts';
import { decodeEntities, widenSpaces } from '../../attributes/text.ts';
import type { BuiltInContext } from '../unit.ts';
import { ALLOWED_TAGS, allowedAttributes } from './allowed.ts';
import type { RichNode } from './parse-html.ts';

export interface BuildOptions extends Pick<BuiltInContext, 'classes' | 'applyStyle' | 'load'> {
  readonly document: Document;
  readonly space: string;
}

/** Deeper markup is not text any more. */
const DEPTH_MAX = 100;
/** Nodes of one rich text. A tree that view scripts have made can share parts, and so be endless for who walks it. */
const NODES_MAX = 50_000;

/** What may still be made. */
interface Budget {
  nodes: number;
}

export function buildNodes(nodes: unknown, options: BuildOptions): Node[] {
  return buildList(nodes, options, 0, { nodes: NODES_MAX });
}

function buildList(nodes: unknown, options: BuildOptions, depth: number, budget: Budget): Node[] {
  if (!Array.isArray(nodes) || depth > DEPTH_MAX) return [];
  const built: Node[] = [];
  for (const node of nodes as readonly unknown[]) {
    if (budget.nodes <= 0) break;
    budget.nodes -= 1;
    if (typeof node === 'object' && node !== null) built.push(...buildNode(node as RichNode, options, depth, budget));
  }
  return built;
}

function buildNode(node: RichNode, options: BuildOptions, depth: number, budget: Budget): Node[] {
  const { document } = options;
  if (node.type === 'text') return [document.createTextNode(widenSpaces(decodeEntities(toText(node.text ?? '')), options.space))];
  const tag = toText(node.name ?? '').toLowerCase();
  // An element that is not allowed goes with everything in it: what `script` holds is no text.
  if (!ALLOWED_TAGS.has(tag)) return [];
  const element = document.createElement(tag);
  applyAttributes(element, tag, node.attrs, options);
  element.append(...buildList(node.children, options, depth + 1, budget));
  return [element];
}

function applyAttributes(element: HTMLElement, tag: string, attrs: unknown, { classes, applyStyle, load }: BuildOptions): void {
  if (typeof attrs !== 'object' || attrs === null) return;
  const read = (name: string): unknown => lookUp(attrs as Record<string, unknown>, name);
  const className = read('class');
  if (className !== undefined) element.className = classes(toText(className)).join(' ');
  const style = read('style');
  if (style !== undefined) applyStyle(element, toText(style));
  for (const name of allowedAttributes(tag)) {
    const value = read(name);
    if (value !== undefined && value !== null) element.setAttribute(name, toText(value));
  }
  const source = read('src');
  if (tag !== 'img' || typeof source !== 'string' || source === '') return;
  load(source).then(
    (address) => {
      (element as HTMLImageElement).src = address;
    },
    () => undefined,
  );
}
