import { ownStyles } from '../elements.ts';
import { scrollerAround } from '../scrollers.ts';
import { toPadding } from '../sticky/sticky.ts';
import { type BuiltIn, type BuiltInControl, defineBuiltIn } from '../unit.ts';

/** How far from the screen a row counts as near it, where its scroll view says nothing (`cache-extent`). */
const NEAR = '100% 0px';
/** The longest element that browsers lay out without losing pixels. */
const MAX_PX = 10_000_000;

/**
 * A list whose rows the compiler has written out (`builder-rows.ts`). `itembuild` and `itemdispose` tell which rows come
 * near the screen and leave it.
 */
export const listBuilder: BuiltIn = defineBuiltIn({
  tag: 'list-builder',
  styles: '',
  properties: { type: 'static', list: [], childCount: 0, childHeight: 0, padding: [] },
  create({ host, props, page, emit }): BuiltInControl {
    const { IntersectionObserver: Observer } = page.document.defaultView as Window & {
      IntersectionObserver?: typeof IntersectionObserver;
    };
    ownStyles(host, ['padding', 'min-height']);
    const near = new Set<Element>();
    const watched = new Set<Element>();
    const indexOf = (row: Element): number => [...host.children].indexOf(row);
    let observer: IntersectionObserver | undefined;
    const moved = (entries: readonly IntersectionObserverEntry[]): void => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting === near.has(target)) continue;
        if (isIntersecting) near.add(target);
        else near.delete(target);
        const index = indexOf(target);
        if (index >= 0) emit(isIntersecting ? 'itembuild' : 'itemdispose', { index });
      }
    };
    const watch = (): void => {
      if (Observer === undefined) return;
      const scroller = scrollerAround(host);
      const extent = Number(scroller?.getAttribute('cache-extent') ?? 0);
      const within = extent > 0 && scroller !== undefined;
      observer = new Observer(moved, within ? { root: scroller, rootMargin: `${extent}px 0px` } : { rootMargin: NEAR });
    };
    const refresh = (): void => {
      host.style.padding = toPadding(props.padding);
      // Room for rows that the page has not given yet.
      const height = Math.min(MAX_PX, props.childCount * props.childHeight);
      host.style.minHeight = height > 0 ? `${height}px` : '';
      const rows = new Set(host.children);
      for (const row of watched) {
        if (rows.has(row)) continue;
        watched.delete(row);
        near.delete(row);
        observer?.unobserve(row);
      }
      for (const row of rows) {
        if (watched.has(row)) continue;
        watched.add(row);
        observer?.observe(row);
      }
    };
    return {
      connected() {
        watch();
        refresh();
      },
      childrenChanged: refresh,
      update: refresh,
      dispose: () => observer?.disconnect(),
    };
  },
});
