// Content of a host that is shown elsewhere in the document. Everybody who asks what a DOM node belongs to goes this way,
// so that events, queries and forms do not know of the move.

/** On the content element. */
const HOST = Symbol('dinghy.host');
/** On the host. */
const CONTENT = Symbol('dinghy.content');

type Linked = Node & { [HOST]?: Element | undefined; [CONTENT]?: Element | undefined };

export function linkMovedContent(host: Element, content: Element, isMoved: boolean): void {
  (content as Linked)[HOST] = isMoved ? host : undefined;
  (host as Linked)[CONTENT] = isMoved ? content : undefined;
}

export function movedContentOf(host: Element): Element | undefined {
  return (host as Linked)[CONTENT];
}

export function domParent(node: Node): Node | null {
  return (node as Linked)[HOST] ?? node.parentNode;
}

/** The nearest built-in component of that tag around an element, of those that suit. */
export function closestHost(element: Element, tag: string, suits: (host: Element) => boolean = () => true): Element | null {
  for (let node: Node | null = element; node !== null; node = domParent(node)) {
    if ((node as Element).localName === `wx-${tag}` && suits(node as Element)) return node as Element;
  }
  return null;
}
