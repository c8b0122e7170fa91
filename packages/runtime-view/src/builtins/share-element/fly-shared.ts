// The flight of shared elements, by the way of first and last places: the one in the page container is drawn where the
// one in the page is, and goes to its own place from there; back, the other way round.

import type { BuiltInPage } from '../unit.ts';
import { type Box, boxAt } from './rect-tween.ts';
import type { ShareElementParts } from './share-element.ts';

const TAG = 'wx-share-element';
/** Places on a way that is not straight. */
const STEPS = 24;
/** Above the panel that it leaves. */
const LEVEL = '2147483000';

export interface Flight {
  readonly way: 'in' | 'out';
  readonly isByGesture: boolean;
  readonly durationMs: number;
}

interface Shared {
  readonly parts: ShareElementParts;
  readonly inner: HTMLElement;
  readonly outer: HTMLElement;
}

export function flyShared(page: Pick<BuiltInPage, 'root' | 'controlOf'>, container: HTMLElement, flight: Flight): void {
  const partsOf = (element: Element): ShareElementParts | undefined =>
    page.controlOf(element)?.parts as ShareElementParts | undefined;
  const outside = [...page.root.querySelectorAll<HTMLElement>(TAG)].filter((element) => !container.contains(element));
  for (const inner of container.querySelectorAll<HTMLElement>(TAG)) {
    const parts = partsOf(inner);
    const key = parts?.key() ?? '';
    const outer = key === '' ? undefined : outside.find((element) => partsOf(element)?.key() === key);
    if (parts === undefined || outer === undefined || !(parts.moves() || partsOf(outer)?.moves() === true)) continue;
    if (flight.isByGesture && !parts.movesOnGesture() && partsOf(outer)?.movesOnGesture() !== true) continue;
    fly({ parts, inner, outer }, flight);
  }
}

function fly({ parts, inner, outer }: Shared, { way, durationMs }: Flight): void {
  if (typeof inner.animate !== 'function') return;
  const outside = outer.getBoundingClientRect();
  // The container is on its way already; what counts is where its content will stand.
  const inside = restingRect(inner);
  if (outside.width === 0 || inside.width === 0) return;
  const [from, to] = way === 'in' ? [outside, inside] : [inside, outside];
  const isInner = parts.shuttle(way) === (way === 'in' ? 'to' : 'from');
  const [flying, hidden, home] = isInner ? [inner, outer, inside] : [outer, inner, outside];
  const timing = { duration: parts.durationMs() || durationMs, easing: parts.easing() };
  const level = isInner ? {} : { position: 'relative', zIndex: LEVEL };
  const steps = parts.tween() === 'linear' ? 1 : STEPS;
  const frames = Array.from({ length: steps + 1 }, (_, step) => ({
    ...level,
    transformOrigin: '0 0',
    transform: transformTo(home, boxAt(parts.tween(), from, to, step / steps)),
  }));
  flying.animate(frames, timing);
  hidden.animate([{ opacity: 0 }, { opacity: 0 }], timing);
  tellFrames(parts, flying, { direction: way === 'in' ? 0 : 1, begin: sizes(from), end: sizes(to) }, timing.duration);
}

/** Each frame of the flight, for pages that listen. */
function tellFrames(
  parts: ShareElementParts,
  element: HTMLElement,
  facts: { readonly direction: number; readonly begin: Record<string, number>; readonly end: Record<string, number> },
  durationMs: number,
): void {
  const { defaultView: window } = element.ownerDocument;
  const startMs = performance.now();
  const tell = (): void => {
    const progress = durationMs === 0 ? 1 : Math.min(1, (performance.now() - startMs) / durationMs);
    parts.tell({ ...facts, progress });
    if (progress < 1 && element.isConnected) window?.requestAnimationFrame(tell);
  };
  tell();
}

function sizes({ left, top, width, height }: Box): Record<string, number> {
  return { left, top, width, height };
}

function transformTo(home: Box, box: Box): string {
  const isHome = box.left === home.left && box.top === home.top && box.width === home.width && box.height === home.height;
  if (isHome) return 'none';
  return `translate(${box.left - home.left}px, ${box.top - home.top}px) scale(${box.width / home.width}, ${box.height / Math.max(1, home.height)})`;
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
