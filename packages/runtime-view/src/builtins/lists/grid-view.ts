import { createFrameTurn } from '../../page/frame-turn.ts';
import { ownStyles } from '../elements.ts';
import { toPadding } from '../sticky/sticky.ts';
import { type BuiltIn, type BuiltInControl, defineBuiltIn } from '../unit.ts';
import { layOutMasonry } from './masonry.ts';

/** More columns than any screen has room for. */
const COLUMNS_MAX = 100;

/** Items in columns: `aligned` in rows, `masonry` each under the column that ends first. */
export const gridView: BuiltIn = defineBuiltIn({
  tag: 'grid-view',
  styles: '',
  properties: { type: 'aligned', crossAxisCount: 2, maxCrossAxisExtent: 0, mainAxisGap: 0, crossAxisGap: 0, padding: [] },
  reflects: ['type'],
  create({ host, props, page }): BuiltInControl {
    const window = page.document.defaultView as Window;
    const Observer = (window as unknown as { ResizeObserver?: typeof ResizeObserver }).ResizeObserver;
    ownStyles(host, ['padding', 'gap', 'height', '--wx-columns', '--wx-column']);
    const watched = new Set<Element>();
    const sizes = Observer === undefined ? undefined : new Observer(() => nextLayout.ask());

    const columnsIn = (width: number): number => {
      const wanted =
        props.maxCrossAxisExtent > 0
          ? Math.ceil((width + props.crossAxisGap) / (props.maxCrossAxisExtent + props.crossAxisGap))
          : Math.trunc(props.crossAxisCount);
      return Math.max(1, Math.min(COLUMNS_MAX, wanted || 1));
    };
    const innerWidth = (): number => {
      const { paddingLeft, paddingRight } = window.getComputedStyle(host);
      return host.clientWidth - (Number.parseFloat(paddingLeft) || 0) - (Number.parseFloat(paddingRight) || 0);
    };
    const layOut = (): void => {
      const columns = columnsIn(innerWidth());
      const gaps = { crossGap: Math.max(0, props.crossAxisGap), mainGap: Math.max(0, props.mainAxisGap) };
      host.style.setProperty('--wx-columns', String(columns));
      host.style.gap = `${gaps.mainGap}px ${gaps.crossGap}px`;
      host.style.padding = toPadding(props.padding);
      if (props.type !== 'masonry') {
        host.style.height = '';
        return;
      }
      const columnWidth = Math.max(0, (innerWidth() - gaps.crossGap * (columns - 1)) / columns);
      host.style.setProperty('--wx-column', `${columnWidth}px`);
      const items = [...host.children] as HTMLElement[];
      const { places, height } = layOutMasonry(
        items.map(({ offsetHeight }) => offsetHeight),
        { columns, columnWidth, ...gaps },
      );
      const { paddingTop, paddingLeft } = window.getComputedStyle(host);
      const left = Number.parseFloat(paddingLeft) || 0;
      const top = Number.parseFloat(paddingTop) || 0;
      items.forEach((item, index) => {
        const place = places[index];
        ownStyles(item, ['translate']);
        item.style.translate = `${left + (place?.left ?? 0)}px ${top + (place?.top ?? 0)}px`;
      });
      host.style.height = `${height}px`;
    };
    const nextLayout = createFrameTurn(window, layOut);
    /** Items change their size by themselves, when a picture has come. */
    const watch = (): void => {
      const present = new Set<Element>([host, ...(props.type === 'masonry' ? host.children : [])]);
      for (const element of watched) if (!present.has(element)) sizes?.unobserve(element);
      for (const element of present) if (!watched.has(element)) sizes?.observe(element);
      watched.clear();
      for (const element of present) watched.add(element);
    };
    const refresh = (): void => {
      watch();
      layOut();
    };
    return {
      connected: refresh,
      childrenChanged: refresh,
      update: refresh,
      dispose() {
        nextLayout.stop();
        sizes?.disconnect();
      },
    };
  },
});
