import { toPixels } from './compile-style.ts';

/** One style element for each loaded component, made anew at each rendering. */
export function insertStyle(document: Document, id: string, styles: readonly string[]): void {
  for (const old of document.querySelectorAll(`style#${id}`)) old.remove();
  const style = document.createElement('style');
  style.setAttribute('type', 'text/css');
  style.id = id;
  style.textContent = toPixels(styles.join(''));
  document.head?.appendChild(style);
}
