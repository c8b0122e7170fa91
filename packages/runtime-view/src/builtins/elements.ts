// Inner DOM of built-in components.

export function div(parent: Element, className: string): HTMLElement {
  const element = parent.ownerDocument.createElement('div');
  element.className = className;
  parent.append(element);
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
