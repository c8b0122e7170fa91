// Nodes arrive as untrusted data; DOM leaves, made element by element from what is allowed.

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

export function buildNodes(nodes: unknown, options: BuildOptions, depth = 0): Node[] {
  if (!Array.isArray(nodes) || depth > DEPTH_MAX) return [];
  return nodes.flatMap((node: unknown) =>
    typeof node === 'object' && node !== null ? buildNode(node as RichNode, options, depth) : [],
  );
}

function buildNode(node: RichNode, options: BuildOptions, depth: number): Node[] {
  const { document } = options;
  if (node.type === 'text') return [document.createTextNode(widenSpaces(decodeEntities(String(node.text ?? '')), options.space))];
  const tag = String(node.name ?? '').toLowerCase();
  // An element that is not allowed goes with everything in it: what `script` holds is no text.
  if (!ALLOWED_TAGS.has(tag)) return [];
  const element = document.createElement(tag);
  applyAttributes(element, tag, node.attrs, options);
  element.append(...buildNodes(node.children, options, depth + 1));
  return [element];
}

function applyAttributes(element: HTMLElement, tag: string, attrs: unknown, { classes, applyStyle, load }: BuildOptions): void {
  if (typeof attrs !== 'object' || attrs === null) return;
  const read = (name: string): unknown => (Object.hasOwn(attrs, name) ? (attrs as Record<string, unknown>)[name] : undefined);
  const className = read('class');
  if (className !== undefined) element.className = classes(String(className)).join(' ');
  const style = read('style');
  if (style !== undefined) applyStyle(element, String(style));
  for (const name of allowedAttributes(tag)) {
    const value = read(name);
    if (value !== undefined && value !== null) element.setAttribute(name, String(value));
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
