import type { Json } from '@dinghy/bridge-protocol';
import { lookUp } from '../../attributes/look-up.ts';
import { toLength } from '../../attributes/rpx.ts';
import { div, ownStyles, part } from '../elements.ts';
import { type BuiltIn, type BuiltInControl, defineBuiltIn } from '../unit.ts';
import { createMotion, EASINGS } from './motion.ts';
import { createSwiperDots } from './swiper-dots.ts';
import { swiperStyles } from './swiper-styles.ts';

/** Pixels before a finger's direction is clear. */
const CLAIM_PX = 6;
/** More items than any screen shows side by side. */
const ITEMS_MAX = 100;
/** Pixels a millisecond above which a flick goes on to the next item. */
const FLICK = 0.3;

type Source = '' | 'touch' | 'autoplay';

/** Items side by side, of which one is current. Positions are in items; `1.5` is half way from the second to the third. */
export const swiper: BuiltIn = defineBuiltIn({
  tag: 'swiper',
  styles: swiperStyles,
  properties: {
    indicatorDots: false,
    indicatorColor: 'rgba(0, 0, 0, .3)',
    indicatorActiveColor: '#000000',
    autoplay: false,
    current: 0,
    currentItemId: '',
    interval: 5000,
    duration: 500,
    circular: false,
    vertical: false,
    previousMargin: '0px',
    nextMargin: '0px',
    displayMultipleItems: 1,
    easingFunction: 'default',
    snapToEdge: false,
    disableTouch: false,
  },
  reflects: ['vertical'],
  skeleton(host) {
    host.tabIndex = 0;
    host.setAttribute('role', 'group');
    host.setAttribute('aria-roledescription', 'carousel');
    const wrapper = div(host, 'wx-swiper-wrapper');
    const frame = div(div(wrapper, 'wx-swiper-slides'), 'wx-swiper-slide-frame');
    div(wrapper, 'wx-swiper-dots');
    return frame;
  },
  create({ host, content, props, page, emit, write }): BuiltInControl {
    const slides = part(host, 'wx-swiper-slides');
    const dots = createSwiperDots(part(host, 'wx-swiper-dots'), props);
    const window = page.document.defaultView as Window;
    let current = 0;
    let source: Source = '';
    let timer: ReturnType<typeof setTimeout> | undefined;
    let drag: { start: number; lastAt: number; lastDelta: number; speed: number } | undefined;

    let found: HTMLElement[] = [];
    /** Before the first and after the last item, CSS pixels. */
    let margins: readonly number[] = [];
    /** Where the present motion began, for `transition`. */
    let origin: number | undefined;
    const items = (): readonly HTMLElement[] => found;
    const findItems = (): void => {
      found = [...content.querySelectorAll<HTMLElement>('wx-swiper-item')].filter((item) => item.closest('wx-swiper') === host);
    };
    const perView = (): number => Math.max(1, Math.min(ITEMS_MAX, Math.trunc(props.displayMultipleItems) || 1));
    const isCircular = (count: number): boolean => props.circular && count > perView();
    const last = (count: number): number => Math.max(0, count - perView());
    const itemId = (index: number): Json => items()[index]?.getAttribute('item-id') ?? '';

    const size = (): number => (props.vertical ? slides.clientHeight : slides.clientWidth) / perView();
    /** With margins the first and the last item may stand at the edge itself (`snap-to-edge`), not beside the margin. */
    const shownPosition = (position: number): number => {
      const count = items().length;
      if (!props.snapToEdge || isCircular(count) || size() <= 0) return position;
      const [before = 0, after = 0] = margins.map((margin) => margin / size());
      const share = (distance: number): number => Math.max(0, 1 - Math.abs(distance));
      return position + before * share(position) - after * share(position - last(count)) * (last(count) > 0 ? 1 : 0);
    };
    const place = (position: number): void => {
      const all = items();
      const count = all.length;
      const axis = props.vertical ? 'Y' : 'X';
      all.forEach((item, index) => {
        let at = index;
        // Around the end, items are put where they are seen: half a turn to either side of the position.
        if (isCircular(count)) at = index + Math.round((position + (perView() - 1) / 2 - index) / count) * count;
        ownStyles(item, ['transform']);
        item.style.transform = `translate${axis}(${at * 100}%)`;
      });
      content.style.transform = `translate${axis}(${(-shownPosition(position) * 100) / perView()}%)`;
      content.style.setProperty('--wx-per-view', String(perView()));
    };
    const draw = (position: number): void => {
      place(position);
      if (origin === undefined) return;
      const way = Math.round((position - origin) * size() * 100) / 100;
      emit('transition', { dx: props.vertical ? 0 : way, dy: props.vertical ? way : 0 });
    };
    const motion = createMotion(window, draw, () => {
      origin = undefined;
      const count = items().length;
      if (isCircular(count)) motion.jump(((motion.position() % count) + count) % count);
      emit('animationfinish', { current, currentItemId: itemId(current), source });
    });

    const easing = () => lookUp(EASINGS, props.easingFunction) ?? EASINGS.default;
    const schedule = (): void => {
      clearTimeout(timer);
      if (!props.autoplay || drag !== undefined) return;
      timer = setTimeout(
        () => {
          const count = items().length;
          if (count > perView() && !page.document.hidden)
            goTo(current + 1 > last(count) && !isCircular(count) ? 0 : motion.target() + 1, 'autoplay');
          schedule();
        },
        Math.max(100, props.interval),
      );
    };
    const goTo = (position: number, from: Source, isAnimated = true): void => {
      const count = items().length;
      const index = count === 0 ? 0 : ((Math.round(position) % count) + count) % count;
      source = from;
      if (isAnimated && props.duration > 0) {
        origin ??= motion.position();
        motion.animate(position, props.duration, easing());
      } else {
        origin = undefined;
        motion.jump(position);
      }
      if (index === current) return;
      current = index;
      dots.show(count, current, perView());
      write('current', current);
      emit('change', { current, currentItemId: itemId(current), source });
    };
    const clampCurrent = (wanted: number): number => {
      const count = items().length;
      const index = Math.trunc(wanted);
      return index < 0 || index >= count ? 0 : isCircular(count) ? index : Math.min(index, last(count));
    };
    const wantedIndex = (): number => {
      const byId =
        props.currentItemId === '' ? -1 : items().findIndex((item) => item.getAttribute('item-id') === props.currentItemId);
      return clampCurrent(byId >= 0 ? byId : props.current);
    };
    const layout = (): void => {
      const [start, end] = props.vertical ? (['top', 'bottom'] as const) : (['left', 'right'] as const);
      slides.style.inset = '0';
      slides.style[start] = toLength(props.previousMargin);
      slides.style[end] = toLength(props.nextMargin);
      margins = [
        Number.parseFloat(window.getComputedStyle(slides)[start]) || 0,
        Number.parseFloat(window.getComputedStyle(slides)[end]) || 0,
      ];
      dots.show(items().length, current, perView());
      if (!motion.isMoving())
        motion.jump(isCircular(items().length) ? motion.position() : Math.min(current, last(items().length)));
      schedule();
    };

    host.addEventListener('keydown', (event) => {
      const [back, on] = props.vertical ? ['ArrowUp', 'ArrowDown'] : ['ArrowLeft', 'ArrowRight'];
      if (event.target !== host || props.disableTouch || (event.key !== back && event.key !== on)) return;
      event.preventDefault();
      const count = items().length;
      const wanted = motion.target() + (event.key === on ? 1 : -1);
      goTo(isCircular(count) ? wanted : Math.max(0, Math.min(last(count), wanted)), 'touch');
      schedule();
    });
    return {
      connected() {
        findItems();
        current = wantedIndex();
        motion.jump(current);
        layout();
      },
      childrenChanged() {
        findItems();
        current = clampCurrent(current);
        motion.jump(current);
        layout();
      },
      update(changed) {
        const wanted = wantedIndex();
        if ((changed.has('current') || changed.has('currentItemId')) && wanted !== current) {
          const count = items().length;
          // The shorter way round.
          const way = isCircular(count) ? ((wanted - current + count * 1.5) % count) - count / 2 : wanted - current;
          goTo(motion.target() + way, '');
        }
        layout();
      },
      dragged({ phase, deltaX, deltaY, timeMs, preventDefault }) {
        const count = items().length;
        const delta = props.vertical ? deltaY : deltaX;
        const across = props.vertical ? deltaX : deltaY;
        if (drag === undefined) {
          if (
            phase !== 'move' ||
            props.disableTouch ||
            count < 2 ||
            Math.abs(delta) < CLAIM_PX ||
            Math.abs(across) > Math.abs(delta)
          )
            return false;
          motion.stop();
          origin ??= current;
          drag = { start: motion.position(), lastAt: timeMs, lastDelta: delta, speed: 0 };
          clearTimeout(timer);
        }
        if (phase === 'move') {
          preventDefault();
          if (timeMs > drag.lastAt)
            drag = { ...drag, speed: (delta - drag.lastDelta) / (timeMs - drag.lastAt), lastAt: timeMs, lastDelta: delta };
          const position = drag.start - delta / Math.max(1, size());
          // Beyond the ends the items follow half-heartedly.
          const bounded = Math.max(0, Math.min(last(count), position));
          motion.jump(isCircular(count) ? position : bounded + (position - bounded) / 3);
          return true;
        }
        const { start, speed } = drag;
        drag = undefined;
        let target = Math.round(motion.position());
        // A flick goes on the way that the finger has come; one that turns back stays.
        const isOnward = speed < 0 === motion.position() > start;
        if (Math.abs(speed) > FLICK && isOnward && target === Math.round(start)) target += speed < 0 ? 1 : -1;
        goTo(isCircular(count) ? target : Math.max(0, Math.min(last(count), target)), 'touch');
        schedule();
        return true;
      },
      dispose() {
        clearTimeout(timer);
        motion.stop();
      },
    };
  },
});

/** One item. Its size is the swiper's. */
export const swiperItem: BuiltIn = defineBuiltIn({
  tag: 'swiper-item',
  styles: 'wx-swiper-item[skip-hidden-item-layout] { content-visibility: auto }',
  properties: { itemId: '', skipHiddenItemLayout: false },
  reflects: ['itemId', 'skipHiddenItemLayout'],
});
