// HTML text as nodes. The browser's parser builds an inert document: nothing in it loads or runs, and nothing of it is
// ever put into the page.

export interface RichNode {
  readonly type?: unknown;
  readonly name?: unknown;
  readonly attrs?: unknown;
  readonly children?: unknown;
  readonly text?: unknown;
}

export function parseHtml(html: string): RichNode[] {
  return [...new DOMParser().parseFromString(html, 'text/html').body.childNodes].flatMap(toNode);
}

function toNode(node: ChildNode): RichNode[] {
  if (node.nodeType === 3) return [{ type: 'text', text: node.nodeValue ?? '' }];
  if (node.nodeType !== 1) return [];
  const element = node as Element;
  return [
    {
      name: element.localName,
      attrs: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
      children: [...element.childNodes].flatMap(toNode),
    },
  ];
}
