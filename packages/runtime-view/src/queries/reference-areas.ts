// What intersection observers compare with: an area, or several, of which what lies in all of them counts. The browser's
// observers know one area each. Of several, each has one of its own, which tells of every hundredth; what of it lies in the
// other areas is worked out then, where they are in that frame.

export interface ReferenceArea {
  readonly root: Element | Document;
  /** By which it is larger, in pixels. */
  readonly margins: Partial<Record<'top' | 'right' | 'bottom' | 'left', number>>;
}

export type AreaObserver = Pick<IntersectionObserver, 'observe' | 'unobserve' | 'disconnect'>;

/** @param thresholds ratios from 0 to 1 that are told of when they are passed */
export function observeAreas(
  areas: readonly ReferenceArea[],
  thresholds: readonly number[],
  report: (sights: readonly IntersectionObserverEntry[]) => void,
  Observer: typeof IntersectionObserver,
): AreaObserver {
  const observerOf = (
    { root, margins }: ReferenceArea,
    threshold: readonly number[],
    take: typeof report,
  ): IntersectionObserver =>
    new Observer(take, {
      root,
      rootMargin: `${margins.top ?? 0}px ${margins.right ?? 0}px ${margins.bottom ?? 0}px ${margins.left ?? 0}px`,
      threshold: [...threshold],
    });
  const [only] = areas;
  if (only !== undefined && areas.length === 1) return observerOf(only, thresholds, report);

  const hasPassed = createLevels(thresholds);
  const observers = areas.map((area) => {
    const others = areas.filter((each) => each !== area);
    return observerOf(area, HUNDREDTHS, (sights) => report(sights.map((sight) => narrow(sight, others)).filter(hasPassed)));
  });
  return {
    observe(target) {
      // Of what is not in it, an observer would say once that it cannot be seen.
      for (const observer of observers) if (observer.root?.contains(target)) observer.observe(target);
    },
    unobserve: (target) => observers.forEach((observer) => void observer.unobserve(target)),
    disconnect: () => observers.forEach((observer) => void observer.disconnect()),
  };
}

const HUNDREDTHS: readonly number[] = Array.from({ length: 101 }, (_, index) => index / 100);

/** Whether a target is between other thresholds than when it was last asked about. */
function createLevels(thresholds: readonly number[]): (sight: IntersectionObserverEntry) => boolean {
  const levels = new WeakMap<Element, number>();
  return ({ target, isIntersecting, intersectionRatio }) => {
    const level = isIntersecting ? 1 + thresholds.filter((threshold) => threshold <= intersectionRatio).length : 0;
    const before = levels.get(target);
    levels.set(target, level);
    return level !== before;
  };
}

function narrow(sight: IntersectionObserverEntry, others: readonly ReferenceArea[]): IntersectionObserverEntry {
  const areas = others.map(rectOf);
  const within = (rect: DOMRectReadOnly | null): DOMRectReadOnly | null => areas.reduce(overlap, rect);
  const seen = within(sight.isIntersecting ? sight.intersectionRect : null);
  const { target, time, boundingClientRect } = sight;
  const whole = boundingClientRect.width * boundingClientRect.height;
  return {
    target,
    time,
    boundingClientRect,
    isIntersecting: seen !== null,
    // Of what has no size, all is seen or nothing.
    intersectionRatio: seen === null ? 0 : whole === 0 ? 1 : (seen.width * seen.height) / whole,
    intersectionRect: seen ?? new DOMRect(),
    rootBounds: within(sight.rootBounds) ?? new DOMRect(),
  };
}

function rectOf({ root, margins: { top = 0, right = 0, bottom = 0, left = 0 } }: ReferenceArea): DOMRectReadOnly {
  const { x, y, width, height } = 'documentElement' in root ? viewportOf(root.documentElement) : root.getBoundingClientRect();
  return new DOMRect(x - left, y - top, width + left + right, height + top + bottom);
}

function viewportOf({ clientWidth, clientHeight }: Element): DOMRectReadOnly {
  return new DOMRect(0, 0, clientWidth, clientHeight);
}

/** Null where they do not even touch. */
function overlap(one: DOMRectReadOnly | null, other: DOMRectReadOnly): DOMRectReadOnly | null {
  if (one === null) return null;
  const x = Math.max(one.left, other.left);
  const y = Math.max(one.top, other.top);
  const width = Math.min(one.right, other.right) - x;
  const height = Math.min(one.bottom, other.bottom) - y;
  return width >= 0 && height >= 0 ? new DOMRect(x, y, width, height) : null;
}
