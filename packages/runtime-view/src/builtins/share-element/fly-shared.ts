// The flight of shared elements, by the way of first and last places: the one in the page container is drawn where the
// one in the page is, and goes to its own place from there; back, the other way round.

import type { BuiltInPage } from '../unit.ts';
import type { ShareElementParts } from './share-element.ts';

const TAG = 'wx-share-element';

export function flyShared(
  page: Pick<BuiltInPage, 'root' | 'controlOf'>,
  container: HTMLElement,
  containerMs: number,
  way: 'in' | 'out',
): void {
  const partsOf = (element: Element): ShareElementParts | undefined =>
    page.controlOf(element)?.parts as ShareElementParts | undefined;
  const outside = [...page.root.querySelectorAll<HTMLElement>(TAG)].filter((element) => !container.contains(element));
  for (const inner of container.querySelectorAll<HTMLElement>(TAG)) {
    const parts = partsOf(inner);
    const key = parts?.key() ?? '';
    const outer = key === '' ? undefined : outside.find((element) => partsOf(element)?.key() === key);
    if (parts === undefined || outer === undefined || !(parts.moves() || partsOf(outer)?.moves() === true)) continue;
    fly(inner, outer, way, { duration: parts.durationMs() || containerMs, easing: parts.easing() });
  }
}

function fly(inner: HTMLElement, outer: HTMLElement, way: 'in' | 'out', timing: { duration: number; easing: string }): void {
  if (typeof inner.animate !== 'function') return;
  const from = outer.getBoundingClientRect();
  // The container is on its way already; what counts is where its content will stand.
  const to = restingRect(inner);
  if (from.width === 0 || to.width === 0) return;
  const there = {
    transformOrigin: '0 0',
    transform: `translate(${from.left - to.left}px, ${from.top - to.top}px) scale(${from.width / to.width}, ${from.height / Math.max(1, to.height)})`,
  };
  const here = { transformOrigin: '0 0', transform: 'none' };
  inner.animate(way === 'in' ? [there, here] : [here, there], timing);
  outer.animate([{ opacity: 0 }, { opacity: 0 }], timing);
}

/** The place of an element, with the panel around it where its transition ends. */
function restingRect(element: HTMLElement): DOMRect {
  const panel = element.closest<HTMLElement>('.wx-page-container-panel');
  if (panel === null) return element.getBoundingClientRect();
  const { transition, transform } = panel.style;
  panel.style.transition = 'none';
  panel.style.transform = panel.classList.contains('wx-page-container-center') ? 'translate(-50%, -50%)' : 'none';
  const rect = element.getBoundingClientRect();
  panel.style.transition = transition;
  panel.style.transform = transform;
  return rect;
}
