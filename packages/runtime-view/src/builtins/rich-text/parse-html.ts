// HTML text as nodes. A small reader of its own, because the browser's parsers are script sinks that a strict policy of
// the frame refuses. It reads what editors and content systems write, never fails, and decides nothing about safety: what
// may be shown is decided where nodes become DOM.

import { lookUp } from '../../attributes/look-up.ts';
import { decodeEntities } from '../../attributes/text.ts';

export interface RichNode {
  readonly type?: unknown;
  readonly name?: unknown;
  readonly attrs?: unknown;
  readonly children?: unknown;
  readonly text?: unknown;
}

interface OpenElement {
  readonly name: string;
  readonly attrs: Record<string, string>;
  readonly children: RichNode[];
}

const VOID: ReadonlySet<string> = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** Elements that a new one of the same kind ends. */
const SIBLINGS: Readonly<Record<string, readonly string[]>> = {
  li: ['li'],
  p: ['p'],
  td: ['td', 'th'],
  th: ['td', 'th'],
  tr: ['tr', 'td', 'th'],
  dt: ['dt', 'dd'],
  dd: ['dt', 'dd'],
};

/** Deeper elements are read as if they were closed at once: looking for what a closing tag closes must stay cheap. */
const OPEN_MAX = 200;

const NAME = /[a-z][^\s/>]*/iy;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/** Each character is looked at a fixed number of times, whatever the text: it is somebody else's, on the view's thread. */
export function parseHtml(html: string): RichNode[] {
  const root: OpenElement = { name: '', attrs: {}, children: [] };
  const open: OpenElement[] = [root];
  const top = (): OpenElement => open[open.length - 1] ?? root;
  const addText = (text: string): void => {
    if (text !== '') top().children.push({ type: 'text', text });
  };
  const tagEnd = createTagEnd(html);

  let shown = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    const isClosing = html[at + 1] === '/';
    const name = nameAt(html, isClosing ? at + 2 : at + 1);
    const isComment = html.startsWith('<!--', at);
    if (name === undefined && html[at + 1] !== '!') {
      at += 1;
      continue;
    }
    const end = isComment ? endOf(html, '-->', at + 4) : tagEnd(at, name !== undefined && !isClosing);
    // A tag that does not end: the rest is text, and no later one can end either.
    if (end === undefined && !isComment) break;
    addText(html.slice(shown, at));
    const after = end ?? html.length;
    shown = after;
    if (name !== undefined && isClosing) close(open, name);
    else if (name !== undefined) {
      const written = html.slice(at + 1 + name.length, after - 1);
      // What is inside is not markup, and is never shown.
      if (name === 'script' || name === 'style') shown = endOfRawText(html, name, after);
      else openElement(open, name, written);
    }
    at = shown;
  }
  addText(html.slice(shown));
  return root.children;
}

function nameAt(html: string, at: number): string | undefined {
  NAME.lastIndex = at;
  return NAME.exec(html)?.[0].toLowerCase();
}

/** The position behind the next `mark`. */
function endOf(html: string, mark: string, from: number): number | undefined {
  const found = html.indexOf(mark, from);
  return found < 0 ? undefined : found + mark.length;
}

function endOfRawText(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}`, 'gi');
  closing.lastIndex = from;
  const found = closing.exec(html);
  return (found && endOf(html, '>', found.index)) ?? html.length;
}

/** Finds the position behind a tag. A `>` in quotes ends none; a quote that is never closed is a character like others. */
function createTagEnd(html: string): (from: number, hasAttributes: boolean) => number | undefined {
  const unclosed = new Set<string>();
  return (from, hasAttributes) => {
    if (!hasAttributes) return endOf(html, '>', from);
    for (let at = from; at < html.length; at++) {
      const character = html.charAt(at);
      if (character === '>') return at + 1;
      if ((character !== '"' && character !== "'") || unclosed.has(character)) continue;
      const closing = html.indexOf(character, at + 1);
      if (closing < 0) unclosed.add(character);
      else at = closing;
    }
    return undefined;
  };
}

function openElement(open: OpenElement[], name: string, written: string): void {
  const siblings = lookUp(SIBLINGS, name) ?? [];
  while (siblings.includes(open.at(-1)?.name ?? '')) open.pop();
  const element: OpenElement = { name, attrs: parseAttributes(written), children: [] };
  open.at(-1)?.children.push(element);
  if (!VOID.has(name) && !/\/\s*$/.test(written) && open.length < OPEN_MAX) open.push(element);
}

/** Closes an element with what is still open in it; a closing tag of nothing that is open is left out. */
function close(open: OpenElement[], name: string): void {
  const index = open.findLastIndex((element) => element.name === name);
  if (index > 0) open.length = index;
}

function parseAttributes(text: string): Record<string, string> {
  const attrs: Record<string, string> = {};
  for (const [, name = '', double, single, bare] of text.matchAll(ATTRIBUTE)) {
    if (name !== '__proto__') attrs[name.toLowerCase()] = decodeEntities(double ?? single ?? bare ?? '');
  }
  return attrs;
}
