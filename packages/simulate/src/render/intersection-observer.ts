// Intersection observers for documents without layout: they measure in the next frame and whenever something scrolls, so that
// a test that says where its elements are gets its entries.

type Observer = typeof IntersectionObserver;

export function intersectionObserverFor({ defaultView }: Document): Observer | undefined {
  const own = (defaultView as { IntersectionObserver?: Observer } | null)?.IntersectionObserver;
  return own === undefined ? (MeasuringObserver as unknown as Observer) : undefined;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

class MeasuringObserver {
  readonly #callback: (entries: readonly object[]) => void;
  readonly #root: Element | undefined;
  readonly #margins: readonly number[];
  readonly #targets = new Map<Element, number>();
  readonly #measureAll = (): void => {
    for (const target of this.#targets.keys()) this.#measure(target);
  };

  constructor(
    callback: (entries: readonly object[]) => void,
    { root, rootMargin = '' }: { readonly root?: Node | null; readonly rootMargin?: string } = {},
  ) {
    this.#callback = callback;
    this.#root = root !== null && root !== undefined && 'getBoundingClientRect' in root ? (root as Element) : undefined;
    this.#margins = rootMargin.split(' ').map((margin) => Number.parseFloat(margin) || 0);
    document.addEventListener('scroll', this.#measureAll, true);
  }

  observe(target: Element): void {
    // Nothing is in view before it has been measured.
    this.#targets.set(target, 0);
    requestAnimationFrame(() => this.#measure(target));
  }

  unobserve(target: Element): void {
    this.#targets.delete(target);
  }

  disconnect(): void {
    this.#targets.clear();
    document.removeEventListener('scroll', this.#measureAll, true);
  }

  #measure(target: Element): void {
    const before = this.#targets.get(target);
    if (before === undefined) return;
    const boundingClientRect = target.getBoundingClientRect();
    const rootBounds = this.#rootBounds();
    const intersectionRect = intersect(boundingClientRect, rootBounds);
    const area = boundingClientRect.width * boundingClientRect.height;
    const intersectionRatio = area === 0 ? 0 : (intersectionRect.width * intersectionRect.height) / area;
    if (intersectionRatio === before) return;
    this.#targets.set(target, intersectionRatio);
    const isIntersecting = intersectionRatio > 0;
    this.#callback([
      { target, boundingClientRect, rootBounds, intersectionRect, intersectionRatio, isIntersecting, time: Date.now() },
    ]);
  }

  #rootBounds(): DOMRectReadOnly {
    const { clientWidth, clientHeight } = document.documentElement;
    const box = this.#root?.getBoundingClientRect() ?? { left: 0, top: 0, right: clientWidth, bottom: clientHeight };
    const [top = 0, right = 0, bottom = 0, left = 0] = this.#margins;
    return toRect({ left: box.left - left, top: box.top - top, right: box.right + right, bottom: box.bottom + bottom });
  }
}

function intersect(a: Box, b: Box): DOMRectReadOnly {
  const box = {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
  return toRect(box.right > box.left && box.bottom > box.top ? box : { left: 0, top: 0, right: 0, bottom: 0 });
}

function toRect({ left, top, right, bottom }: Box): DOMRectReadOnly {
  return { left, top, right, bottom, x: left, y: top, width: right - left, height: bottom - top } as DOMRectReadOnly;
}
