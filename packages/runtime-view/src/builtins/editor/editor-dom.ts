// A document on the screen and back. Each line is one element, each formatted run one `span`, with its formats in an
// attribute: what the browser does while somebody types (it splits, clones and joins elements) keeps that attribute, so the
// document can be read again from whatever has become of the elements.

import {
  blockFormats,
  EMPTY,
  type Formats,
  inlineFormats,
  join,
  type Line,
  type Lines,
  lengthOfLine,
  type Run,
} from './document.ts';
import type { Span } from './edit.ts';
import { cssNameOf, ELEMENTS } from './html.ts';

const FORMATS = 'data-formats';
const SOURCE = 'data-source';

/** Gives a picture its address, which only the host can. */
export type ShowPicture = (element: HTMLImageElement, source: string) => void;

export function drawLines(root: HTMLElement, lines: Lines, showPicture: ShowPicture): void {
  root.replaceChildren(...lines.map((line) => drawLine(root.ownerDocument, line, showPicture)));
}

function drawLine(document: Document, { runs, formats }: Line, showPicture: ShowPicture): HTMLElement {
  const header = Number(formats.header);
  const element = document.createElement(header >= 1 && header <= 6 ? `h${header}` : 'p');
  element.className = 'wx-editor-line';
  if (formats.list !== undefined) element.dataset.list = String(formats.list);
  if (formats.indent !== undefined) element.style.paddingInlineStart = `${Number(formats.indent) * 2}em`;
  if (formats.blockquote === true) element.classList.add('wx-editor-quote');
  if (formats.divider === true) {
    element.classList.add('wx-editor-divider');
    element.contentEditable = 'false';
  }
  setFormats(element, formats);
  for (const run of runs) element.append(drawRun(document, run, showPicture));
  // An empty line has no height without.
  if (runs.length === 0 && formats.divider !== true) element.append(document.createElement('br'));
  return element;
}

function drawRun(document: Document, { insert, formats }: Run, showPicture: ShowPicture): Node {
  if (typeof insert !== 'string') {
    const image = document.createElement('img');
    image.setAttribute(SOURCE, insert.image);
    for (const name of ['alt', 'width', 'height'] as const) {
      const value = formats[name];
      if (name === 'alt') image.alt = String(value ?? '');
      else if (value !== undefined) image.style[name] = /\d$/.test(String(value)) ? `${value}px` : String(value);
    }
    image.setAttribute(FORMATS, JSON.stringify(formats));
    showPicture(image, insert.image);
    return image;
  }
  if (Object.keys(formats).length === 0) return document.createTextNode(insert);
  const outer = document.createElement('span');
  let inner: HTMLElement = outer;
  const nest = (tag: string): void => {
    const element = document.createElement(tag);
    inner.append(element);
    inner = element;
  };
  setFormats(outer, formats);
  for (const [name, tag] of Object.entries(ELEMENTS)) if (formats[name] === true) nest(tag);
  if (formats.script !== undefined) nest(formats.script === 'sub' ? 'sub' : 'sup');
  inner.textContent = insert;
  return outer;
}

function setFormats(element: HTMLElement, formats: Formats): void {
  if (Object.keys(formats).length === 0) return;
  element.setAttribute(FORMATS, JSON.stringify(formats));
  for (const [name, value] of Object.entries(formats)) {
    const css = cssNameOf(name);
    if (css !== undefined) element.style.setProperty(css, String(value));
  }
}

function readFormats(element: Element): unknown {
  try {
    return JSON.parse(element.getAttribute(FORMATS) ?? '{}');
  } catch {
    return {};
  }
}

const BLOCKS: ReadonlySet<string> = new Set('p div h1 h2 h3 h4 h5 h6 li ul ol blockquote pre'.split(' '));

/** What the elements say, whoever made them. */
export function readLines(root: Node): Lines {
  const lines: Line[] = [];
  let runs: Run[] = [];
  let present: Formats = {};
  let isOpen = false;
  const end = (): void => {
    if (isOpen) lines.push({ runs: join(runs), formats: present });
    runs = [];
    isOpen = false;
  };
  const visit = (node: Node, inline: Formats): void => {
    for (const child of node.childNodes) {
      if (child.nodeType === 3) {
        // The browser puts no-break spaces where a space would not show.
        const text = (child.nodeValue ?? '').replace(/[\n\u200b]/g, '').replace(/\u00a0/g, ' ');
        if (text === '') continue;
        isOpen = true;
        runs.push({ insert: text, formats: inline });
      } else if (child instanceof Element) visitElement(child, inline);
    }
  };
  const visitElement = (element: Element, inline: Formats): void => {
    const tag = element.localName;
    if (BLOCKS.has(tag)) {
      end();
      present = blockFormats(readFormats(element));
      isOpen = true;
      visit(element, {});
      end();
      present = {};
    } else if (tag === 'br') {
      // The last one of a line only keeps it open.
      if (element.nextSibling === null) isOpen = true;
      else {
        isOpen = true;
        const { formats } = { formats: present };
        end();
        present = formats;
        isOpen = true;
      }
    } else if (tag === 'img') {
      isOpen = true;
      const source = element.getAttribute(SOURCE);
      if (source !== null) runs.push({ insert: { image: source }, formats: inlineFormats(readFormats(element)) });
    } else visit(element, element.hasAttribute(FORMATS) ? inlineFormats(readFormats(element)) : inline);
  };
  visit(root, {});
  end();
  return lines.length > 0 ? lines : EMPTY;
}

/** Where a picture stands in the document. */
export function spanOfPicture(root: HTMLElement, picture: HTMLImageElement): Span | undefined {
  const { parentNode } = picture;
  if (parentNode === null || !root.contains(picture)) return undefined;
  const from = placeOf(root, parentNode, [...parentNode.childNodes].indexOf(picture));
  return { from, to: from + 1 };
}

/** The selection inside the root, as places of the document. */
export function readSpan(root: HTMLElement): Span | undefined {
  const selection = root.ownerDocument.getSelection();
  if (selection === null || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return undefined;
  return { from: placeOf(root, range.startContainer, range.startOffset), to: placeOf(root, range.endContainer, range.endOffset) };
}

function placeOf(root: HTMLElement, container: Node, offset: number): number {
  const before = root.ownerDocument.createRange();
  before.setStart(root, 0);
  before.setEnd(container, offset);
  const fragment = before.cloneContents();
  if (fragment.childNodes.length === 0) return 0;
  return readLines(fragment).reduce((sum, line) => sum + lengthOfLine(line) + 1, 0) - 1;
}

/** Puts the selection there, in elements that have just been drawn. */
export function placeSpan(root: HTMLElement, { from, to }: Span): void {
  const selection = root.ownerDocument.getSelection();
  const start = pointAt(root, from);
  const end = from === to ? start : pointAt(root, to);
  if (selection === null || start === undefined || end === undefined) return;
  selection.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
}

function pointAt(root: HTMLElement, place: number): { readonly node: Node; readonly offset: number } | undefined {
  let left = place;
  for (const line of root.children) {
    const found = pointIn(line, left);
    if (typeof found !== 'number') return found;
    if (found === 0) return { node: line, offset: 0 };
    left = found - 1;
    if (left < 0) return { node: line, offset: line.childNodes.length };
  }
  const last = root.lastElementChild;
  return last === null ? undefined : { node: last, offset: last.childNodes.length };
}

/** The point, or how many characters are left after the node; never less than 0 inside one. */
function pointIn(node: Node, place: number): { readonly node: Node; readonly offset: number } | number {
  let left = place;
  for (const [index, child] of [...node.childNodes].entries()) {
    if (child.nodeType === 3) {
      const length = (child.nodeValue ?? '').length;
      if (left <= length) return { node: child, offset: left };
      left -= length;
    } else if (child instanceof Element && child.localName === 'img') {
      if (left === 0) return { node, offset: index };
      left -= 1;
      if (left === 0) return { node, offset: index + 1 };
    } else {
      const found = pointIn(child, left);
      if (typeof found !== 'number') return found;
      left = found;
    }
  }
  return left;
}
