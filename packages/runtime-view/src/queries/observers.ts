// Intersection and media-query observers that the logic layer has asked for.

import type { Json } from '@dinghy/bridge-protocol';
import { datasetOf, idOf } from '../events/node-facts.ts';
import { treeNodeAt } from '../events/tree-node-at.ts';
import { mediaQuery } from './media-query.ts';
import { observeAreas, type ReferenceArea } from './reference-areas.ts';

export interface ObserverOptions {
  readonly document: Document;
  /** Elements that a selector names in the observer's scope. */
  find(selector: string): readonly Element[];
  answer(entry: Json): void;
  /** Instead of the browser's. */
  readonly IntersectionObserver?: typeof IntersectionObserver | undefined;
}

/** A running observer. */
export interface RunningObserver {
  /** Elements may have come or gone. */
  refresh(): void;
  stop(): void;
}

interface IntersectionRequest {
  readonly selector?: string;
  readonly observeAll?: boolean;
  readonly initialRatio?: number;
  readonly thresholds?: readonly number[];
  readonly relatives?: readonly {
    readonly selector?: string | null;
    readonly margins?: ReferenceArea['margins'];
  }[];
}

export function observeIntersection(
  request: IntersectionRequest,
  { document, find, answer, IntersectionObserver: Observer = IntersectionObserver }: ObserverOptions,
): RunningObserver {
  const { selector = '', observeAll = false, initialRatio = 0, thresholds = [0], relatives = [] } = request;
  const areas = relatives.map(({ selector: within, margins = {} }) => {
    const [element] = typeof within === 'string' ? find(within) : [];
    return { root: element ?? document, margins };
  });
  const observed = new Set<Element>();
  const ratios = new WeakMap<Element, number>();
  const tell = (sights: readonly IntersectionObserverEntry[]): void => {
    for (const sight of sights) {
      const { target, intersectionRatio, isIntersecting } = sight;
      const before = ratios.get(target) ?? initialRatio;
      ratios.set(target, intersectionRatio);
      // The browser always answers once; the platform only where the ratio is not what the page assumed.
      if (intersectionRatio !== before || isIntersecting !== before > 0) answer(toEntry(sight));
    }
  };
  const observer = observeAreas(
    areas.length > 0 ? areas : [{ root: document, margins: {} }],
    thresholds.filter((threshold) => threshold >= 0 && threshold <= 1),
    tell,
    Observer,
  );
  const refresh = (): void => {
    const found = observeAll ? find(selector) : find(selector).slice(0, 1);
    for (const element of observed) {
      if (found.includes(element)) continue;
      observer.unobserve(element);
      observed.delete(element);
    }
    for (const element of found) {
      if (observed.has(element)) continue;
      observed.add(element);
      observer.observe(element);
    }
  };
  refresh();
  return { refresh, stop: () => observer.disconnect() };
}

function toEntry({
  target,
  intersectionRatio,
  intersectionRect,
  boundingClientRect,
  rootBounds,
  time,
}: IntersectionObserverEntry): Json {
  const node = treeNodeAt(target);
  const rect = ({ left, top, right, bottom, width, height }: DOMRectReadOnly): Json => ({
    left,
    top,
    right,
    bottom,
    width,
    height,
  });
  return {
    id: node === undefined ? '' : idOf(node),
    dataset: node === undefined ? {} : datasetOf(node),
    intersectionRatio,
    intersectionRect: rect(intersectionRect),
    boundingClientRect: rect(boundingClientRect),
    relativeRect: rootBounds === null ? null : rect(rootBounds),
    time,
  };
}

export function observeMedia(request: Readonly<Record<string, unknown>>, { document, answer }: ObserverOptions): RunningObserver {
  const query = (document.defaultView as Window).matchMedia(mediaQuery(request));
  const report = (): void => answer({ matches: query.matches });
  query.addEventListener('change', report);
  report();
  return { refresh: () => undefined, stop: () => query.removeEventListener('change', report) };
}
