// Elements without markup: text is text, whoever wrote it.

export interface ElementOptions {
  readonly class?: string;
  readonly text?: string;
  readonly role?: string;
  /** `aria-label`. */
  readonly label?: string;
  readonly attributes?: { readonly [name: string]: string };
  readonly onClick?: () => void;
}

export function makeElement<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  options: ElementOptions = {},
  children: readonly (Node | undefined)[] = [],
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (tag === 'button') element.setAttribute('type', 'button');
  if (options.class) element.className = options.class;
  if (options.text !== undefined) element.textContent = options.text;
  if (options.role) element.setAttribute('role', options.role);
  if (options.label) element.setAttribute('aria-label', options.label);
  for (const [name, value] of Object.entries(options.attributes ?? {})) element.setAttribute(name, value);
  const { onClick } = options;
  // Without the event: these functions are often a host's own, whose parameters mean something else.
  if (onClick) element.addEventListener('click', () => onClick());
  for (const child of children) if (child) element.append(child);
  return element;
}

export function makeSpinner(className = 'spinner'): HTMLElement {
  return makeElement('span', { class: className, attributes: { 'aria-hidden': 'true' } });
}
