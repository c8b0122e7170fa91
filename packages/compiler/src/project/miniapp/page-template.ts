// A page's HTML to WXML. Elements keep their names, so that the page's CSS finds them; they are inert elements of the view,
// laid out by html-style.ts. What would be code or reach outside, as scripts, frames and handlers in attributes' text, is left out.

import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse } from 'parse5';
import { ArchiveError } from './archive.ts';

type Node = DefaultTreeAdapterMap['childNode'];
type Element = DefaultTreeAdapterMap['element'];

/** Elements that are something else in the view. */
const RENAMED: Readonly<Record<string, string>> = { img: 'image', a: 'navigator' };

/** Elements without a place in the view: code, other documents, and what belongs into a document's head. */
const LEFT_OUT = new Set(
  'script style link meta title base head noscript iframe frame frameset object embed applet portal param source track'.split(
    ' ',
  ),
);

const BLANK = /^[ \t\n\r\f]*$/;

/** Browsers stop at 512. The parser's time grows with the square of it, and so could its output. */
const DEPTH_MAX = 512;

/** HTML takes formats up again in every paragraph, so short text can mean a great many elements. */
const ELEMENT_COUNT_MAX = 50_000;

/** @throws ArchiveError where elements are too many, or nested too deep */
export function toPageTemplate(html: string): string {
  let depth = 0;
  let count = 0;
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    onItemPush() {
      depth += 1;
      count += 1;
      if (count > ELEMENT_COUNT_MAX) throw new ArchiveError('PKG-06', `a page has more than ${ELEMENT_COUNT_MAX} elements`);
      if (depth > DEPTH_MAX) throw new ArchiveError('PKG-06', `elements of a page are nested deeper than ${DEPTH_MAX}`);
    },
    onItemPop() {
      depth -= 1;
    },
  };
  const document = parse(html, { treeAdapter });
  return printAll(contentOf(document.childNodes));
}

/** What stands in the body; where the page is one `<template>`, what stands in that, wherever HTML has put it. */
function contentOf(nodes: readonly Node[]): readonly Node[] {
  const elements = nodes.flatMap((node) => ('tagName' in node ? [node] : []));
  const html = elements.find(({ tagName }) => tagName === 'html') as Element | undefined;
  const parts = (html?.childNodes ?? []).flatMap((node) => ('childNodes' in node ? node.childNodes : []));
  const content = parts.flatMap((node) => ('content' in node ? node.content.childNodes : [node]));
  return content;
}

function printAll(nodes: readonly Node[]): string {
  return nodes.map(print).join('');
}

function print(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return printText(node.value);
  if (!('tagName' in node) || LEFT_OUT.has(node.tagName)) return '';
  const tag = RENAMED[node.tagName] ?? node.tagName;
  const children = 'content' in node ? node.content.childNodes : node.childNodes;
  if (node.tagName === 'br') return '<text>\\n</text>';
  const attributes = node.tagName === 'img' ? withSize(node.attrs) : node.attrs;
  return `<${tag}${attributes.map(printAttribute).join('')}>${printAll(children)}</${tag}>`;
}

/** `width` and `height` of a picture are CSS pixels; the view's picture takes its size from its style. */
function withSize(attributes: Element['attrs']): Element['attrs'] {
  const sizes = attributes.filter(({ name, value }) => /^(?:width|height)$/.test(name) && /^\d+$/.test(value));
  if (sizes.length === 0) return attributes;
  const own = attributes.find(({ name }) => name === 'style')?.value ?? '';
  const style = sizes.map(({ name, value }) => `${name}:${value}px;`).join('') + own;
  return [
    ...attributes.filter((attribute) => attribute.name !== 'style' && !sizes.includes(attribute)),
    { name: 'style', value: style },
  ];
}

/** HTML joins white space, and the view keeps it. */
function printText(value: string): string {
  if (BLANK.test(value)) return value === '' ? '' : ' ';
  return escapeText(value.replace(/[ \t\n\r\f]+/g, ' '));
}

function escapeText(value: string): string {
  return value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function printAttribute({ name, value }: Element['attrs'][number]): string {
  const attribute = toAttribute(name, value);
  if (attribute === undefined) return '';
  return ` ${attribute}="${escapeText(value).replace(/"/g, '&quot;')}"`;
}

/** `onclick="add"` names a method of the page; code in its place would need to be evaluated, and nothing here is. */
function toAttribute(name: string, value: string): string | undefined {
  const event = /^(?:on|@)([a-z]+)$/.exec(name)?.[1];
  if (event !== undefined)
    return /^[A-Za-z_$][\w$]*$/.test(value.trim()) ? `bind${event === 'click' ? 'tap' : event}` : undefined;
  if (name === 'href') return 'url';
  return /^[a-z_][\w.:-]*$/.test(name) ? name : undefined;
}
