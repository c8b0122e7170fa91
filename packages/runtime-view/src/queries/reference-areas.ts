// What intersection observers compare with: an area, or several, of which what lies in all of them counts. The browser's
// observers know one area each. Of several, each has one of its own, which tells of every hundredth; what of it lies in the
// other areas is worked out then, where they are in that frame.

export interface ReferenceArea {
  readonly root: Element | Document;
  /** By which it is larger, in pixels. */
  readonly margins: Partial<Record<'top' | 'right' | 'bottom' | 'left', number>>;
}

export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

/** An entry of the browser's, as far as pages are told. */
export interface Sight
  extends Pick<IntersectionObserverEntry, 'target' | 'time' | 'isIntersecting' | 'intersectionRatio' | 'boundingClientRect'> {
  readonly intersectionRect: Rect;
  readonly rootBounds: Rect | null;
}

export type AreaObserver = Pick<IntersectionObserver, 'observe' | 'unobserve' | 'disconnect'>;

/** @param thresholds ratios from 0 to 1 that are told of when they are passed */
export function observeAreas(
  areas: readonly ReferenceArea[],
  thresholds: readonly number[],
  report: (sights: readonly Sight[]) => void,
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
function createLevels(thresholds: readonly number[]): (sight: Sight) => boolean {
  const levels = new WeakMap<Element, number>();
  return ({ target, isIntersecting, intersectionRatio }) => {
    const level = isIntersecting ? 1 + thresholds.filter((threshold) => threshold <= intersectionRatio).length : 0;
    const before = levels.get(target);
    levels.set(target, level);
    return level !== before;
  };
}

const NOWHERE: Rect = { left: 0, top: 0, right: 0, bottom: 0, width: 0, height: 0 };

function narrow(sight: Sight, others: readonly ReferenceArea[]): Sight {
  const areas = others.map(rectOf);
  const within = (rect: Rect | undefined): Rect | undefined => areas.reduce(overlap, rect);
  const seen = sight.isIntersecting ? within(sight.intersectionRect) : undefined;
  const { target, time, boundingClientRect } = sight;
  const { width, height } = boundingClientRect;
  const isFlat = width * height === 0;
  return {
    target,
    time,
    boundingClientRect,
    isIntersecting: seen !== undefined,
    intersectionRatio: seen === undefined ? 0 : isFlat ? 1 : (seen.width * seen.height) / (width * height),
    intersectionRect: seen ?? NOWHERE,
    rootBounds: within(sight.rootBounds ?? undefined) ?? NOWHERE,
  };
}

function rectOf({ root, margins }: ReferenceArea): Rect {
  const { left, top, right, bottom } =
    'documentElement' in root ? viewportOf(root.documentElement) : root.getBoundingClientRect();
  return toRect(
    left - (margins.left ?? 0),
    top - (margins.top ?? 0),
    right + (margins.right ?? 0),
    bottom + (margins.bottom ?? 0),
  );
}

function viewportOf({ clientWidth, clientHeight }: Element): Rect {
  return toRect(0, 0, clientWidth, clientHeight);
}

/** Undefined where they do not even touch. */
function overlap(one: Rect | undefined, other: Rect): Rect | undefined {
  if (one === undefined) return undefined;
  const left = Math.max(one.left, other.left);
  const top = Math.max(one.top, other.top);
  const right = Math.min(one.right, other.right);
  const bottom = Math.min(one.bottom, other.bottom);
  return left <= right && top <= bottom ? toRect(left, top, right, bottom) : undefined;
}

function toRect(left: number, top: number, right: number, bottom: number): Rect {
  return { left, top, right, bottom, width: right - left, height: bottom - top };
}
