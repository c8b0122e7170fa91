import { afterEach, expect, it } from 'vitest';
import { observeAreas, type ReferenceArea } from './reference-areas.ts';

/** A browser's observer that says what the test has it say. */
class Observer {
  static readonly made: Observer[] = [];
  readonly observed: Element[] = [];
  readonly root: Element | Document;
  readonly tell: (sights: readonly Partial<IntersectionObserverEntry>[]) => void;
  readonly options: IntersectionObserverInit;
  constructor(tell: Observer['tell'], options: IntersectionObserverInit) {
    this.tell = tell;
    this.options = options;
    this.root = options.root as Element | Document;
    Observer.made.push(this);
  }
  observe(element: Element): void {
    this.observed.push(element);
  }
  disconnect(): void {
    this.observed.length = 0;
  }
}

afterEach(() => {
  Observer.made.length = 0;
  document.body.replaceChildren();
});

function placed(parent: Element, x: number, y: number, width: number, height: number): HTMLElement {
  const element = document.createElement('div');
  element.getBoundingClientRect = () => new DOMRect(x, y, width, height);
  parent.append(element);
  return element;
}

function watch(areas: readonly ReferenceArea[], thresholds: readonly number[], target: Element) {
  const told: [ratio: number, isIntersecting: boolean, relative: string][] = [];
  const report = (sights: readonly IntersectionObserverEntry[]): void => {
    for (const { intersectionRatio, isIntersecting, rootBounds } of sights)
      told.push([intersectionRatio, isIntersecting, `${rootBounds?.width} × ${rootBounds?.height}`]);
  };
  const observer = observeAreas(areas, thresholds, report, Observer as never);
  observer.observe(target);
  return { told, observer };
}

const sightOf = (target: Element, seen: DOMRect | undefined, area: Element | DOMRect): IntersectionObserverEntry => ({
  target,
  time: 1,
  isIntersecting: seen !== undefined,
  intersectionRatio: 1,
  boundingClientRect: target.getBoundingClientRect(),
  intersectionRect: seen ?? new DOMRect(),
  rootBounds: area instanceof DOMRect ? area : area.getBoundingClientRect(),
});

it('one area is left to the browser', () => {
  const area = placed(document.body, 0, 0, 100, 100);
  const target = placed(area, 0, 0, 100, 40);
  watch([{ root: area, margins: { bottom: 20 } }], [0, 0.5], target);
  expect(Observer.made.map(({ observed, options }) => [observed, options.threshold, options.rootMargin])).toEqual([
    [[target], [0, 0.5], '0px 0px 20px 0px'],
  ]);
});

it('what lies in all of several areas counts, each with its margins, and is told when it passes a threshold', () => {
  const outer = placed(document.body, 0, 0, 100, 100);
  const inner = placed(outer, 0, 60, 200, 100);
  const target = placed(inner, 0, 40, 100, 100);
  const { told, observer } = watch(
    [
      { root: outer, margins: {} },
      { root: inner, margins: { left: -50 } },
    ],
    [0, 0.15, 0.3],
    target,
  );
  const [ofOuter, ofInner] = Observer.made;
  ofOuter?.tell([sightOf(target, new DOMRect(0, 40, 100, 60), outer)]);
  // 50 wide and 40 high of 100 by 100.
  expect(told).toEqual([[0.2, true, '50 × 40']]);
  ofInner?.tell([sightOf(target, new DOMRect(50, 60, 50, 80), new DOMRect(50, 60, 150, 100))]);
  ofOuter?.tell([sightOf(target, new DOMRect(0, 40, 100, 62), outer)]);
  expect(told).toHaveLength(1);
  ofInner?.tell([sightOf(target, undefined, new DOMRect(50, 60, 150, 100))]);
  expect(told.slice(1)).toEqual([[0, false, '50 × 40']]);
  observer.disconnect();
  expect(Observer.made.flatMap(({ observed }) => observed)).toEqual([]);
});

it('an area beside its target is compared with, and not asked', () => {
  const beside = placed(document.body, 80, 0, 100, 100);
  const around = placed(document.body, 0, 0, 100, 100);
  const target = placed(around, 0, 0, 100, 100);
  const { told } = watch(
    [
      { root: around, margins: {} },
      { root: beside, margins: {} },
    ],
    [0],
    target,
  );
  expect(Observer.made.map(({ observed }) => observed.length)).toEqual([1, 0]);
  Observer.made[0]?.tell([sightOf(target, new DOMRect(0, 0, 100, 100), around)]);
  expect(told).toEqual([[0.2, true, '20 × 100']]);
});

it('the viewport is an area too', () => {
  Object.defineProperties(document.documentElement, {
    clientWidth: { value: 300, configurable: true },
    clientHeight: { value: 30, configurable: true },
  });
  const area = placed(document.body, 0, 0, 100, 100);
  const target = placed(area, 0, 0, 100, 100);
  const { told } = watch(
    [
      { root: area, margins: {} },
      { root: document, margins: {} },
    ],
    [0],
    target,
  );
  Observer.made[0]?.tell([sightOf(target, new DOMRect(0, 0, 100, 100), area)]);
  expect(told).toEqual([[0.3, true, '100 × 30']]);
});
