import { toLength } from '../../attributes/rpx.ts';
import { listen } from '../../events/listen.ts';
import { createFrameTurn } from '../../page/frame-turn.ts';
import { ownStyles } from '../elements.ts';
import { scrollerAround } from '../scrollers.ts';
import { type BuiltIn, type BuiltInControl, defineBuiltIn } from '../unit.ts';
import { stickyStyles } from './sticky-styles.ts';

/** `[top, right, bottom, left]`, as lists and sticky parts take it. */
export function toPadding(value: unknown): string {
  return Array.isArray(value) && value.length > 0 ? [0, 1, 2, 3].map((side) => toLength(Number(value[side]) || 0)).join(' ') : '';
}

/** A part of a scroll view whose header stays at the top while the part is scrolled by. */
export const stickySection: BuiltIn = defineBuiltIn({
  tag: 'sticky-section',
  styles: stickyStyles,
  properties: { pushPinnedHeader: true, padding: [] },
  reflects: ['pushPinnedHeader'],
  create({ host, props }): BuiltInControl {
    ownStyles(host, ['padding']);
    const show = (): void => {
      host.style.padding = toPadding(props.padding);
    };
    show();
    return { update: show };
  },
});

/** Sticks to the top of the scroll view around it. */
export const stickyHeader: BuiltIn = defineBuiltIn({
  tag: 'sticky-header',
  styles: '',
  properties: { offsetTop: 0, padding: [] },
  create({ host, props, page, emit }): BuiltInControl {
    const window = page.document.defaultView as Window;
    let scroller: HTMLElement | undefined;
    let forget: (() => void) | undefined;
    let isOnTop = false;
    ownStyles(host, ['top', 'padding']);

    const check = createFrameTurn(window, () => {
      const top = (scroller?.getBoundingClientRect().top ?? 0) + props.offsetTop;
      const own = host.getBoundingClientRect();
      const section = host.parentElement?.localName === 'wx-sticky-section' ? host.parentElement : undefined;
      const scrolled = scroller?.scrollTop ?? window.scrollY;
      // Where the header would be by itself: at the top of its section. A section that lets headers pile up has no box.
      const start = section?.hasAttribute('push-pinned-header') === true ? section.getBoundingClientRect().top : top - scrolled;
      const next = scrolled > 0 && start < top && own.top <= top + 1 && own.bottom > top;
      if (next === isOnTop) return;
      isOnTop = next;
      emit('stickontopchange', { isStickOnTop: next });
    });
    const show = (): void => {
      host.style.top = `${props.offsetTop}px`;
      host.style.padding = toPadding(props.padding);
    };
    show();
    return {
      connected() {
        scroller = scrollerAround(host);
        forget = listen(scroller ?? page.document, { scroll: check.ask }, { passive: true });
      },
      update() {
        show();
        check.ask();
      },
      dispose() {
        check.stop();
        forget?.();
      },
    };
  },
});
