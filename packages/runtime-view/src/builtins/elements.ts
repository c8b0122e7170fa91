// Inner DOM of built-in components.

/** A new element, put in as the last one. */
export function child<Tag extends keyof HTMLElementTagNameMap>(
  parent: Element,
  tag: Tag,
  className = '',
): HTMLElementTagNameMap[Tag] {
  const element = parent.ownerDocument.createElement(tag);
  if (className !== '') element.className = className;
  parent.append(element);
  return element;
}

export function div(parent: Element, className: string): HTMLElement {
  return child(parent, 'div', className);
}

/** Where children go that a template gives a component that shows none. */
export function hiddenChildren(host: Element): HTMLElement {
  const children = div(host, '');
  children.hidden = true;
  return children;
}

const SVG = 'http://www.w3.org/2000/svg';

/** A shape of one path, for the eyes alone. */
export function drawShape(parent: Element, path: string, viewBox = '0 0 24 24'): SVGElement {
  const { ownerDocument: document } = parent;
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', viewBox);
  svg.setAttribute('aria-hidden', 'true');
  const shape = document.createElementNS(SVG, 'path');
  shape.setAttribute('d', path);
  svg.append(shape);
  parent.append(svg);
  return svg;
}

/** Makes an element a button for keyboards and assistive technology. */
export function makeButton(element: HTMLElement, label = ''): HTMLElement {
  element.setAttribute('role', 'button');
  element.tabIndex = 0;
  if (label !== '') element.setAttribute('aria-label', label);
  return element;
}

/** The part of a host that its skeleton gave that class. */
export function part<Kind extends HTMLElement = HTMLElement>(host: Element, className: string): Kind {
  return host.querySelector(`.${className}`) as Kind;
}

/** A colour that an attribute asks for: anything that is no colour changes nothing. */
export function setColour(element: HTMLElement, property: 'color' | 'background-color' | 'border-color', colour: string): void {
  if (colour === '') element.style.removeProperty(property);
  else element.style.setProperty(property, colour);
}

/** What we set on an element that a template styles too: names of inline styles, and classes. */
interface Owned {
  wxOwnClasses?: Set<string>;
  wxOwnStyles?: readonly string[];
}

/** A new `style` of the template leaves these as they are. They are the control's, as long as they have a value. */
export function ownStyles(element: HTMLElement, names: readonly string[]): void {
  (element as Owned).wxOwnStyles = names;
}

/** Sets the whole `style` of an element but for what a control owns of it. */
export function setStyleText(element: HTMLElement, text: string): void {
  const owned = (element as Owned).wxOwnStyles;
  const kept = owned?.map((name) => [name, element.style.getPropertyValue(name)] as const);
  element.style.cssText = text;
  for (const [name, value] of kept ?? []) if (value !== '') element.style.setProperty(name, value);
}

/** A class of ours, which a new `class` of the template leaves as it is. */
export function toggleOwnClass(element: Element, name: string, isOn: boolean): void {
  const owned = element as Element & Owned;
  owned.wxOwnClasses ??= new Set();
  if (isOn) owned.wxOwnClasses.add(name);
  else owned.wxOwnClasses.delete(name);
  element.classList.toggle(name, isOn);
}

/** Sets the whole `class` of an element but for what we own of it. */
export function setClassText(element: Element, text: string): void {
  const owned = (element as Element & Owned).wxOwnClasses;
  element.className = owned === undefined ? text : [text, ...owned].filter(Boolean).join(' ');
}
