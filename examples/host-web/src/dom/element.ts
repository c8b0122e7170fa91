// The only way this app makes DOM: names and values, no markup from strings, so the content-security policy can be strict.

type Child = Node | string | undefined | false;

interface Properties {
  readonly class?: string;
  readonly text?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly on?: Readonly<Record<string, (event: Event) => void>>;
}

export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Properties = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const node = document.createElement(tag);
  if (properties.class !== undefined) node.className = properties.class;
  if (properties.text !== undefined) node.textContent = properties.text;
  for (const [name, value] of Object.entries(properties.attributes ?? {})) node.setAttribute(name, value);
  for (const [type, listener] of Object.entries(properties.on ?? {})) node.addEventListener(type, listener);
  node.append(...children.filter((child): child is Node | string => child !== undefined && child !== false));
  return node;
}

/** An icon of the sprite in `public/art/icons.svg`. */
export function icon(name: string): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `/art/icons.svg#${name}`);
  svg.append(use);
  return svg;
}
