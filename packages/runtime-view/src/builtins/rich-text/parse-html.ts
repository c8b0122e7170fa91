// HTML text as nodes. A small reader of its own, because the browser's parsers are script sinks that a strict policy of
// the frame refuses. It reads what editors and content systems write, never fails, and decides nothing about safety: what
// may be shown is decided where nodes become DOM.

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

const VOID: ReadonlySet<string> = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);

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

const TAG = /<(?:!--[\s\S]*?(?:-->|$)|![^>]*>|\/([a-z][^\s/>]*)[^>]*>|([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>)/gi;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

export function parseHtml(html: string): RichNode[] {
  const root: OpenElement = { name: '', attrs: {}, children: [] };
  const open: OpenElement[] = [root];
  const top = (): OpenElement => open[open.length - 1] ?? root;
  const addText = (text: string): void => {
    if (text !== '') top().children.push({ type: 'text', text });
  };

  let end = 0;
  TAG.lastIndex = 0;
  for (let match = TAG.exec(html); match !== null; match = TAG.exec(html)) {
    addText(html.slice(end, match.index));
    end = TAG.lastIndex;
    const closing = match[1]?.toLowerCase();
    const opening = match[2]?.toLowerCase();
    if (closing !== undefined) close(open, closing);
    if (opening === undefined) continue;
    // What is inside is not markup, and is never shown.
    if (opening === 'script' || opening === 'style') {
      const closingTag = new RegExp(`</${opening}[^>]*>`, 'gi');
      closingTag.lastIndex = end;
      TAG.lastIndex = end = closingTag.exec(html) === null ? html.length : closingTag.lastIndex;
      continue;
    }
    const siblings = Object.hasOwn(SIBLINGS, opening) ? (SIBLINGS[opening] as readonly string[]) : [];
    while (siblings.includes(top().name)) open.pop();
    const element: OpenElement = { name: opening, attrs: parseAttributes(match[3] ?? ''), children: [] };
    top().children.push(element);
    if (!VOID.has(opening) && !/\/\s*$/.test(match[3] ?? '')) open.push(element);
  }
  addText(html.slice(end));
  return root.children;
}

/** Closes an element with what is still open in it; a closing tag of nothing that is open is left out. */
function close(open: OpenElement[], name: string): void {
  const index = open.findLastIndex((element) => element.name === name);
  if (index > 0) open.length = index;
}

function parseAttributes(text: string): Record<string, string> {
  const attrs: Record<string, string> = {};
  for (const [, name = '', double, single, bare] of text.matchAll(ATTRIBUTE)) {
    if (name !== '__proto__') attrs[name.toLowerCase()] = decode(double ?? single ?? bare ?? '');
  }
  return attrs;
}

/** Addresses and styles carry these; other entities do not occur in attributes that are used. */
function decode(text: string): string {
  return text
    .replace(/&quot;/g, '"')
    .replace(/&#0*39;|&apos;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}
