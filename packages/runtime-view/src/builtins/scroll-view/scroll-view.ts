import type { Json } from '@dinghy/bridge-protocol';
import { toText } from '@dinghy/template';
import { toLength } from '../../attributes/rpx.ts';
import { ownStyles, toggleOwnClass } from '../elements.ts';
import { type BuiltIn, type BuiltInControl, defineBuiltIn } from '../unit.ts';
import { keepBlock } from './block-layout.ts';
import { createDragEvents } from './drag-events.ts';
import { createPaging } from './paging.ts';
import { createRefresher } from './refresher.ts';
import { createScrollEvents } from './scroll-events.ts';
import { createScrollPosition, type IntoView } from './scroll-position.ts';
import { scrollViewStyles } from './scroll-view-styles.ts';

/** A box that scrolls. The host itself is the scroller, so that `max-height`, flex and sticky children work as written. */
export const scrollView: BuiltIn = defineBuiltIn({
  tag: 'scroll-view',
  styles: scrollViewStyles,
  properties: {
    type: '',
    scrollX: false,
    scrollY: false,
    upperThreshold: 50,
    lowerThreshold: 50,
    scrollTop: null,
    scrollLeft: null,
    scrollIntoView: '',
    scrollIntoViewAlignment: 'start',
    scrollIntoViewOffset: 0,
    scrollIntoViewWithinExtent: false,
    scrollWithAnimation: false,
    scrollAnchoring: false,
    showScrollbar: true,
    // What list builders in it go by.
    cacheExtent: 0,
    enableFlex: false,
    enhanced: false,
    bounces: true,
    clip: true,
    padding: [],
    pagingEnabled: false,
    reverse: false,
    minDragDistance: 18,
    refresherEnabled: false,
    refresherThreshold: 45,
    refresherDefaultStyle: 'black',
    refresherBackground: '',
    refresherTriggered: false,
    refresherBallisticRefreshEnabled: false,
    refresherTwoLevelEnabled: false,
    refresherTwoLevelTriggered: false,
    refresherTwoLevelThreshold: 150,
    refresherTwoLevelCloseThreshold: 80,
    refresherTwoLevelScrollEnabled: false,
    refresherTwoLevelPinned: false,
  },
  reflects: [
    'scrollX',
    'scrollY',
    'enableFlex',
    'refresherEnabled',
    'bounces',
    'clip',
    'reverse',
    'scrollAnchoring',
    'showScrollbar',
    'refresherTwoLevelScrollEnabled',
    'cacheExtent',
  ],
  create(context): BuiltInControl {
    const { host, props, page, find, classes, emit } = context;
    const window = page.document.defaultView as Window;
    const position = createScrollPosition(host, props, window);
    const refresher = createRefresher(context, props);
    const events = createScrollEvents({ host, props, window, emit, scrolled: refresher.scrolled });
    const drags = createDragEvents(host, props, emit);
    const paging = createPaging(host, props, position);
    let stopLooking: (() => void) | undefined;
    ownStyles(host, ['padding', '--wx-pull', '--wx-pull-time', '--wx-pull-background']);

    const scrollToOffset = (axis: 'scrollTop' | 'scrollLeft', value: unknown): void => {
      // `50px` and `50` are both written.
      const offset = Number.parseFloat(toText(value));
      if (Number.isFinite(offset)) position.scrollTo({ [axis]: offset }, props.scrollWithAnimation);
    };
    const intoView = (target: HTMLElement | undefined, how: Partial<IntoView>): void => {
      if (target === undefined || !host.contains(target)) return;
      position.scrollIntoView(target, {
        alignment: props.scrollIntoViewAlignment,
        offset: props.scrollIntoViewOffset,
        withinExtent: props.scrollIntoViewWithinExtent,
        isAnimated: props.scrollWithAnimation,
        ...how,
      });
    };
    /** `#id` or `.class`, as a method names it. */
    const select = (selector: string): HTMLElement | undefined => {
      if (!selector.startsWith('.')) return find(selector.replace(/^#/, ''));
      const [name] = classes(selector.slice(1));
      return name === undefined ? undefined : (host.querySelector<HTMLElement>(`.${CSS.escape(name)}`) ?? undefined);
    };
    const apply = (changed: ReadonlySet<string>): void => {
      // Arrow keys scroll it, as in every browser that is asked to; some do so without being asked.
      if (props.scrollX || props.scrollY) host.tabIndex = 0;
      else host.removeAttribute('tabindex');
      if (changed.has('padding')) {
        host.style.padding = Array.isArray(props.padding)
          ? props.padding.map((side) => toLength(Number(side) || 0)).join(' ')
          : '';
      }
      if (changed.has('scrollTop') && props.scrollY) scrollToOffset('scrollTop', props.scrollTop);
      if (changed.has('scrollLeft') && props.scrollX) scrollToOffset('scrollLeft', props.scrollLeft);
      if (changed.has('scrollIntoView') && props.scrollIntoView !== '') intoView(find(props.scrollIntoView), {});
      refresher.update(changed);
    };
    return {
      connected() {
        stopLooking = keepBlock(host, () => props.enableFlex || props.reverse);
        refresher.childrenChanged();
        apply(new Set(['padding', 'scrollTop', 'scrollLeft', 'scrollIntoView', 'refresherTwoLevelTriggered']));
        events.start();
        paging.start();
      },
      childrenChanged: () => refresher.childrenChanged(),
      update: apply,
      dragged: refresher.dragged,
      watched: drags.watched,
      // The platform's ScrollViewContext.
      handle: () => ({ tag: 'scroll-view' }),
      methods: {
        scrollTo(options) {
          const { top, left, duration, animated = true } = toRecord(options);
          const offsets = { ...toOffset('scrollTop', top), ...toOffset('scrollLeft', left) };
          position.scrollTo(offsets, animated !== false, Number(duration) || undefined);
        },
        scrollIntoView(options) {
          const { selector, alignment, offset, withinExtent, animated } = toRecord(
            typeof options === 'string' ? { selector: options } : options,
          );
          intoView(select(toText(selector ?? '')), {
            ...(typeof alignment === 'string' ? { alignment } : {}),
            ...(typeof offset === 'number' ? { offset } : {}),
            ...(typeof withinExtent === 'boolean' ? { withinExtent } : {}),
            ...(typeof animated === 'boolean' ? { isAnimated: animated } : {}),
          });
        },
        triggerRefresh: () => refresher.trigger(),
        closeRefresh: () => refresher.close(),
        triggerTwoLevel: () => refresher.openTwoLevel(),
        closeTwoLevel: () => refresher.closeTwoLevel(),
        set(options) {
          const { scrollEnabled, bouncesEnabled, showScrollbar, pagingEnabled } = toRecord(options);
          if (typeof showScrollbar === 'boolean') host.toggleAttribute('show-scrollbar', showScrollbar);
          if (typeof scrollEnabled === 'boolean') toggleOwnClass(host, 'wx-scroll-view-still', !scrollEnabled);
          if (typeof bouncesEnabled === 'boolean') host.toggleAttribute('bounces', bouncesEnabled);
          if (typeof pagingEnabled === 'boolean') paging.setEnabled(pagingEnabled);
        },
      },
      dispose() {
        stopLooking?.();
        position.stop();
        refresher.stop();
        paging.stop();
        events.stop();
      },
    };
  },
});

function toRecord(value: Json | undefined): { readonly [name: string]: Json | undefined } {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as { readonly [name: string]: Json }) : {};
}

function toOffset(name: 'scrollTop' | 'scrollLeft', value: Json | undefined): { scrollTop?: number; scrollLeft?: number } {
  const offset = Number.parseFloat(toText(value ?? ''));
  return Number.isFinite(offset) ? { [name]: offset } : {};
}
