import { ownStyles } from '../elements.ts';
import { toPadding } from '../sticky/sticky.ts';
import { type BuiltIn, type BuiltInControl, defineBuiltIn } from '../unit.ts';

/** How far from the screen a row counts as near it. */
const NEAR = '100% 0px';

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
    ownStyles(host, ['padding']);
    const near = new Set<Element>();
    const watched = new Set<Element>();
    const indexOf = (row: Element): number => [...host.children].indexOf(row);
    const observer =
      Observer === undefined
        ? undefined
        : new Observer(
            (entries) => {
              for (const { target, isIntersecting } of entries) {
                if (isIntersecting === near.has(target)) continue;
                if (isIntersecting) near.add(target);
                else near.delete(target);
                const index = indexOf(target);
                if (index >= 0) emit(isIntersecting ? 'itembuild' : 'itemdispose', { index });
              }
            },
            { rootMargin: NEAR },
          );
    const refresh = (): void => {
      host.style.padding = toPadding(props.padding);
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
    return { connected: refresh, childrenChanged: refresh, update: refresh, dispose: () => observer?.disconnect() };
  },
});
