// A page's HTML to WXML. Elements keep their names, so that the page's CSS finds them; they are inert elements of the view,
// laid out by html-style.ts. What would be code or reach outside, as scripts, frames and handlers in attributes' text, is left out.

import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse } from 'parse5';
import { ArchiveError } from './archive/archive-error.ts';
import { scaleInlineStyle, scalePixels } from './design-lengths.ts';
import { importTexts, replaceTextCalls } from './language/text-calls.ts';
import { printAttributeValue, printText as printPlainText } from './print-wxml.ts';

type Node = DefaultTreeAdapterMap['childNode'];
type Element = DefaultTreeAdapterMap['element'];

/** Elements that are something else in the view. */
const RENAMED: ReadonlyMap<string, string> = new Map([
  ['img', 'image'],
  ['a', 'navigator'],
]);

/** What reads as one name in WXML, too: HTML takes `<p<wxs>` for an element of that name. Of others the content stays. */
const PLAIN_NAME = /^[a-z][\w.-]*$/i;

/**
 * Elements without a place in the view: code, other documents, what belongs into a document's head, and what is an element to HTML
 * and code to WXML. A `<template>` inside a page shows nothing in HTML, either.
 */
const LEFT_OUT = new Set(
  (
    'script style link meta title base head noscript iframe frame frameset object embed applet portal param source track ' +
    'wxs import include template'
  ).split(' '),
);

const BLANK = /^[ \t\n\r\f]*$/;

/** Browsers stop at 512. The parser's time grows with the square of it, and so could its output. */
const DEPTH_MAX = 512;

/** HTML takes formats up again in every paragraph, so short text can mean a great many elements. */
const ELEMENT_COUNT_MAX = 50_000;

export interface PageTemplate {
  readonly wxml: string;
  /** Keys of the texts that it asks for; `all` where that is worked out when the page runs, absent where it asks for none. */
  readonly texts?: readonly string[] | 'all';
}

export interface PageTemplateOptions {
  /** What the screen's width is in the page's pixels, where they are not CSS pixels. */
  readonly designWidth?: number | undefined;
  /** Without texts `$t` is a name like any other. */
  readonly hasTexts?: boolean;
}

/** What is the same for all nodes of a page. */
interface Printing extends PageTemplateOptions {
  readonly keys: Set<string>;
  asksForAll: boolean;
}

/** @throws ArchiveError where elements are too many, or nested too deep */
export function toPageTemplate(html: string, options: PageTemplateOptions = {}): PageTemplate {
  const printing: Printing = { ...options, keys: new Set(), asksForAll: false };
  const wxml = printAll(contentOf(parseHtml(html).childNodes), printing);
  if (printing.keys.size === 0 && !printing.asksForAll) return { wxml };
  return { wxml: importTexts() + wxml, texts: printing.asksForAll ? 'all' : [...printing.keys] };
}

function parseHtml(html: string): DefaultTreeAdapterMap['document'] {
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
  return parse(html, { treeAdapter });
}

/** What stands in the body; where the page is one `<template>`, what stands in that, wherever HTML has put it. */
function contentOf(nodes: readonly Node[]): readonly Node[] {
  const elements = nodes.flatMap((node) => ('tagName' in node ? [node] : []));
  const html = elements.find(({ tagName }) => tagName === 'html') as Element | undefined;
  const parts = (html?.childNodes ?? []).flatMap((node) => ('childNodes' in node ? node.childNodes : []));
  const content = parts.flatMap((node) => ('content' in node ? node.content.childNodes : [node]));
  return content;
}

function printAll(nodes: readonly Node[], printing: Printing, keepsSpace = false): string {
  return nodes.map((node) => print(node, printing, keepsSpace)).join('');
}

function print(node: Node, printing: Printing, keepsSpace: boolean): string {
  if (node.nodeName === '#text' && 'value' in node) return printText(node.value, printing, keepsSpace);
  if (!('tagName' in node) || LEFT_OUT.has(node.tagName)) return '';
  if (!PLAIN_NAME.test(node.tagName)) return printAll(node.childNodes, printing, keepsSpace);
  const tag = RENAMED.get(node.tagName) ?? node.tagName;
  if (node.tagName === 'br') return '<text>\\n</text>';
  const attributes = node.tagName === 'img' ? withSize(node.attrs, printing) : node.attrs;
  const printed = attributes.map((attribute) => printAttribute(attribute, printing)).join('');
  return `<${tag}${printed}>${printAll(node.childNodes, printing, keepsSpace || tag === 'pre')}</${tag}>`;
}

/** `width` and `height` of a picture are lengths; the view's picture takes its size from its style. */
function withSize(attributes: Element['attrs'], { designWidth }: Printing): Element['attrs'] {
  const sizes = attributes.filter(({ name, value }) => /^(?:width|height)$/.test(name) && /^\d+$/.test(value));
  if (sizes.length === 0) return attributes;
  const own = attributes.find(({ name }) => name === 'style')?.value ?? '';
  const toLength = (value: string): string =>
    designWidth === undefined ? `${value}px` : scalePixels(Number(value), designWidth);
  const style = sizes.map(({ name, value }) => `${name}:${toLength(value)};`).join('') + own;
  return [
    ...attributes.filter((attribute) => attribute.name !== 'style' && !sizes.includes(attribute)),
    { name: 'style', value: style },
  ];
}

/** HTML joins white space, but in `<pre>`, and the view keeps it. */
function printText(value: string, printing: Printing, keepsSpace: boolean): string {
  if (BLANK.test(value)) return value === '' ? '' : ' ';
  return printPlainText(withTexts(keepsSpace ? value : value.replace(/[ \t\n\r\f]+/g, ' '), printing));
}

function withTexts(value: string, printing: Printing): string {
  if (printing.hasTexts !== true) return value;
  const { source, keys } = replaceTextCalls(value);
  if (keys === 'all') printing.asksForAll = true;
  else for (const key of keys) printing.keys.add(key);
  return source;
}

function printAttribute({ name, value }: Element['attrs'][number], printing: Printing): string {
  const attribute = toAttribute(name, value);
  if (attribute === undefined) return '';
  const { designWidth } = printing;
  const scaled = name === 'style' && designWidth !== undefined ? scaleInlineStyle(value, designWidth) : value;
  return ` ${attribute}=${printAttributeValue(withTexts(scaled, printing))}`;
}

/** `onclick="add"` names a method of the page; code in its place would need to be evaluated, and nothing here is. */
function toAttribute(name: string, value: string): string | undefined {
  const event = /^(?:on|@)([a-z]+)$/.exec(name)?.[1];
  if (event !== undefined)
    return /^[A-Za-z_$][\w$]*$/.test(value.trim()) ? `bind${event === 'click' ? 'tap' : event}` : undefined;
  if (name === 'href') return 'url';
  return /^[a-z_][\w.:-]*$/.test(name) ? name : undefined;
}
