import { toText } from '@dinghy/template';
import { animateScroll } from '../../page/animate-scroll.ts';
import { type BuiltIn, type BuiltInControl, defineBuiltIn } from '../unit.ts';
import { createRefresher } from './refresher.ts';
import { createScrollEvents } from './scroll-events.ts';
import { scrollViewStyles } from './scroll-view-styles.ts';

const ANIMATION_MS = 300;

/** A box that scrolls. The host itself is the scroller, so that `max-height`, flex and sticky children work as written. */
export const scrollView: BuiltIn = defineBuiltIn({
  tag: 'scroll-view',
  styles: scrollViewStyles,
  properties: {
    scrollX: false,
    scrollY: false,
    upperThreshold: 50,
    lowerThreshold: 50,
    scrollTop: null,
    scrollLeft: null,
    scrollIntoView: '',
    scrollIntoViewAlignment: 'start',
    scrollWithAnimation: false,
    enableFlex: false,
    enhanced: false,
    showScrollbar: true,
    refresherEnabled: false,
    refresherThreshold: 45,
    refresherDefaultStyle: 'black',
    refresherBackground: '',
    refresherTriggered: false,
  },
  reflects: ['scrollX', 'scrollY', 'enableFlex', 'refresherEnabled'],
  create(context): BuiltInControl {
    const { host, props, page, find, emit } = context;
    const window = page.document.defaultView as Window;
    let stop = (): void => undefined;
    const events = createScrollEvents({ host, props, window, emit });
    const refresher = createRefresher({ host, props, emit });

    const scrollTo = (axis: 'scrollTop' | 'scrollLeft', to: number): void => {
      stop();
      stop = animateScroll({
        from: host[axis],
        to,
        durationMs: props.scrollWithAnimation ? ANIMATION_MS : 0,
        window,
        apply: (value) => {
          host[axis] = value;
        },
      });
    };
    const scrollToOffset = (axis: 'scrollTop' | 'scrollLeft', value: unknown): void => {
      // `50px` and `50` are both written.
      const offset = Number.parseFloat(toText(value));
      if (Number.isFinite(offset)) scrollTo(axis, offset);
    };
    const scrollIntoView = (): void => {
      const target = find(props.scrollIntoView);
      if (target === undefined || !host.contains(target)) return;
      const from = host.getBoundingClientRect();
      const to = target.getBoundingClientRect();
      if (props.scrollY) scrollTo('scrollTop', host.scrollTop + to.top - from.top - align(host.clientHeight - to.height));
      else if (props.scrollX) scrollTo('scrollLeft', host.scrollLeft + to.left - from.left - align(host.clientWidth - to.width));
    };
    const align = (room: number): number => {
      if (props.scrollIntoViewAlignment === 'center') return room / 2;
      return props.scrollIntoViewAlignment === 'end' ? room : 0;
    };
    const apply = (changed: ReadonlySet<string>): void => {
      if (changed.has('scrollTop') && props.scrollY) scrollToOffset('scrollTop', props.scrollTop);
      if (changed.has('scrollLeft') && props.scrollX) scrollToOffset('scrollLeft', props.scrollLeft);
      if (changed.has('scrollIntoView') && props.scrollIntoView !== '') scrollIntoView();
      refresher.update();
    };
    return {
      connected() {
        apply(new Set(['scrollTop', 'scrollLeft', 'scrollIntoView']));
        events.start();
      },
      update: apply,
      dragged: refresher.dragged,
      dispose() {
        stop();
        events.stop();
      },
    };
  },
});
