// The only attributes that pass from a template to the DOM under their own names. Everything else either has a meaning
// of its own here, is a property that a built-in component declares, or is ignored: nothing such as `onclick`, `srcdoc`
// or `href` can reach the DOM.

import { toText } from '@dinghy/template';

/** DOM name of an accessibility attribute, given the template's camel-cased one; `undefined` for any other attribute. */
export function ariaAttribute(name: string): string | undefined {
  if (name === 'role' || name === 'ariaRole') return 'role';
  return /^aria[A-Z][a-zA-Z]*$/.test(name) ? `aria-${name.slice(4).toLowerCase()}` : undefined;
}

export function writeAttribute(element: Element, name: string, value: unknown): void {
  if (value === undefined || value === null || value === '') element.removeAttribute(name);
  else element.setAttribute(name, toText(value));
  // What a page says is a button can be reached by keys as one.
  if (name === 'role' && INTERACTIVE.test(toText(value ?? ''))) (element as HTMLElement).tabIndex = 0;
}

const INTERACTIVE = /^(button|link|checkbox|radio|switch|tab|option|menuitem)$/;

/** A built-in component's property as a DOM attribute: present for true, absent for false. */
export function reflectAttribute(element: Element, property: string, value: unknown): void {
  const name = property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  if (value === false || value === undefined || value === null || value === '') element.removeAttribute(name);
  else element.setAttribute(name, value === true ? '' : toText(value));
  // On an element of ours the attribute alone tells assistive technology nothing.
  if (name === 'disabled') writeAttribute(element, 'aria-disabled', value === true ? 'true' : undefined);
}
