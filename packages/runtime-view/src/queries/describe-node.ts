import type { Json, SelectorQueryItem } from '@dinghy/bridge-protocol';
import type { Controls } from '../builtins/controls.ts';
import { attributeOf, datasetOf, idOf, marksOf } from '../events/node-facts.ts';
import type { TreeNode } from '../render/tree-node.ts';

type QueryFields = SelectorQueryItem['fields'];

export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

export function rectOf(element: Element): Rect {
  const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
  return { left, top, right, bottom, width, height };
}

/** What a query asked of one node. */
export function describeNode(node: TreeNode, fields: QueryFields, controls: Controls): Json {
  const element = node.element as HTMLElement | undefined;
  const result: Record<string, Json> = {};
  if (fields.id === true) result.id = idOf(node);
  if (fields.dataset === true) result.dataset = datasetOf(node);
  if (fields.mark === true) result.mark = marksOf(node);
  if (element === undefined) return result;
  const rect = rectOf(element);
  if (fields.rect === true) Object.assign(result, { left: rect.left, top: rect.top, right: rect.right, bottom: rect.bottom });
  if (fields.size === true) Object.assign(result, { width: rect.width, height: rect.height });
  if (fields.scrollOffset === true) {
    const { scrollLeft, scrollTop, scrollWidth, scrollHeight } = controls.controlOf(element)?.scroller ?? element;
    Object.assign(result, { scrollLeft, scrollTop, scrollWidth, scrollHeight });
  }
  for (const name of fields.properties ?? []) result[name] = propertyOf(node, name);
  if (fields.computedStyle !== undefined && fields.computedStyle.length > 0) {
    const style = getComputedStyle(element);
    for (const name of fields.computedStyle)
      result[name] = style.getPropertyValue(name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
  }
  // Handles, of which the logic layer makes the objects: what lives in this realm cannot be given away.
  if (fields.node === true || fields.context === true) {
    const handle = controls.controlOf(element)?.handle?.() ?? null;
    if (fields.node === true) result.node = handle;
    if (fields.context === true) result.context = handle;
  }
  return result;
}

function propertyOf(node: TreeNode, name: string): Json {
  const value =
    node.view === undefined ? attributeOf(node, name) : Object.hasOwn(node.view.data, name) ? node.view.data[name] : undefined;
  return (value ?? null) as Json;
}

export function describeViewport(window: Window, fields: QueryFields): Json {
  const { documentElement } = window.document;
  const result: Record<string, Json> = {};
  if (fields.id === true) result.id = '';
  if (fields.dataset === true) result.dataset = {};
  if (fields.rect === true) Object.assign(result, { left: 0, top: 0, right: window.innerWidth, bottom: window.innerHeight });
  if (fields.size === true) Object.assign(result, { width: window.innerWidth, height: window.innerHeight });
  if (fields.scrollOffset === true) {
    const { scrollWidth, scrollHeight } = documentElement;
    Object.assign(result, { scrollLeft: window.scrollX, scrollTop: window.scrollY, scrollWidth, scrollHeight });
  }
  return result;
}
