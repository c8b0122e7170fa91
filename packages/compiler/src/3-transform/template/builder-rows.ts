// `<list-builder list="{{rows}}"><view slot:item slot:index>`: on the platform the builder makes its child again for each
// row that comes near the screen. Here all rows are made, so that a builder is a list like any other: its child gets the
// `wx:for` that it stands for.

import type { WxmlAttribute, WxmlElement, WxmlNode } from '../../1-parse/wxml/tree.ts';

const ITEM = 'slot:item';
const INDEX = 'slot:index';

export function withRows(element: WxmlElement): WxmlElement {
  const list = element.tag === 'list-builder' ? element.attributes.find(({ name }) => name === 'list') : undefined;
  return list === undefined ? element : { ...element, children: element.children.map((child) => toRow(child, list)) };
}

function toRow(node: WxmlNode, list: WxmlAttribute): WxmlNode {
  if (node.kind !== 'element' || !node.attributes.some(({ name }) => name === ITEM || name === INDEX)) return node;
  const attributes = node.attributes.map((attribute): WxmlAttribute => {
    if (attribute.name === ITEM) return { ...attribute, name: 'wx:for-item', value: attribute.value || 'item' };
    if (attribute.name === INDEX) return { ...attribute, name: 'wx:for-index', value: attribute.value || 'index' };
    return attribute;
  });
  return { ...node, attributes: [{ ...list, name: 'wx:for' }, ...attributes] };
}
