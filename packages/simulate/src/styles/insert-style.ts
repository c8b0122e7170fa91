import { toPixels } from './compile-style.ts';

/** The element that was inserted last, and what it was made from. */
let last: { readonly element: HTMLStyleElement; readonly styles: readonly string[] } | undefined;

/** One style element for each loaded component, the one that was rendered last at the end. */
export function insertStyle(document: Document, id: string, styles: readonly string[]): void {
  // Parsing a stylesheet takes most DOMs longer than rendering the component: what stands there already stays.
  if (last?.styles === styles && last.element.id === id && last.element.parentNode === document.head) return;
  for (const old of document.querySelectorAll(`style#${id}`)) old.remove();
  const element = document.createElement('style');
  element.setAttribute('type', 'text/css');
  element.id = id;
  element.textContent = toPixels(styles.join(''));
  document.head?.appendChild(element);
  last = { element, styles };
}
