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
