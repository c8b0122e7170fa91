import { toText } from '@dinghy/template';
import { lookUp } from '../../attributes/look-up.ts';
import { convertRpx } from '../../attributes/rpx.ts';
import { ownStyles } from '../elements.ts';
import { distanceOf } from '../fingers.ts';
import { type BuiltIn, type BuiltInControl, type Drag, defineBuiltIn } from '../unit.ts';
import { type Bounds, boundsOf, clamp, resist } from './bounds.ts';
import { createGlide, frictionPath, type Place, springPath } from './glide.ts';
import { movableStyles } from './movable-styles.ts';

/** Pixels before a finger's direction is clear. */
const CLAIM_PX = 4;
/** How far a view can be pulled out of its area. */
const PULL_MAX_PX = 120;
/** Limits of `scale-min` and `scale-max`. */
const SCALE_LIMITS = { min: 0.1, max: 10 };
/** A finger that has rested for so long before it is lifted throws nothing. */
const REST_MS = 60;

/** Longest round trip after which what the page binds still counts as an echo of what it was told. */
const ECHO_MS = 300;

/** By one press of an arrow key. */
const KEY_PX = 10;
const KEYS: Readonly<Record<string, Place>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

type Source = '' | 'touch' | 'touch-out-of-bounds' | 'out-of-bounds' | 'friction';

interface Grip {
  /** Where the view would be without the finger's way. */
  readonly at: Place;
  /** CSS pixels a millisecond. */
  speed: Place;
  last: Drag;
}

export interface MovableViewParts {
  /** Fingers on the area, for a view that is scaled from all of it. */
  pinched(drag: Drag): boolean;
}

/** A view that fingers move about in the movable area around it, and that two fingers scale. */
export const movableView: BuiltIn = defineBuiltIn({
  tag: 'movable-view',
  styles: movableStyles,
  properties: {
    direction: 'none',
    inertia: false,
    outOfBounds: false,
    x: null,
    y: null,
    damping: 20,
    friction: 2,
    disabled: false,
    scale: false,
    scaleMin: 0.5,
    scaleMax: 10,
    scaleValue: 1,
    animation: true,
  },
  reflects: ['direction', 'disabled', 'scale'],
  create({ host, props, page, emit, write }): BuiltInControl {
    ownStyles(host, ['transform']);
    const glide = createGlide(page.document.defaultView as Window);
    let place: Place = { x: 0, y: 0 };
    let scale = 1;
    let grip: Grip | undefined;
    let hasDirection = false;
    /** What handlers have been told, and when: the page may bind it back a round trip later. */
    let told: { readonly key: string; readonly atMs: number }[] = [];
    let pinch: { readonly distance: number; readonly scale: number } | undefined;

    const area = (): HTMLElement | undefined => {
      const parent = host.parentElement;
      return parent?.localName === 'wx-movable-area' ? parent : undefined;
    };
    const bounds = (): Bounds => {
      const { clientWidth: width = 0, clientHeight: height = 0 } = area() ?? {};
      const box = { left: host.offsetLeft, top: host.offsetTop, width: host.offsetWidth, height: host.offsetHeight };
      return boundsOf({ width, height }, box, scale);
    };
    const within = ({ x, y }: Place): Place => {
      const { x: xs, y: ys } = bounds();
      return { x: clamp(x, xs), y: clamp(y, ys) };
    };
    const draw = (): void => {
      const scaled = scale === 1 ? '' : ` scale(${scale})`;
      host.style.transform = `translateX(${place.x}px) translateY(${place.y}px) translateZ(0)${scaled}`;
    };
    const put = (next: Place, source: Source): void => {
      const hasMoved = round(next.x) !== round(place.x) || round(next.y) !== round(place.y);
      place = next;
      draw();
      if (!hasMoved) return;
      write('x', round(place.x));
      write('y', round(place.y));
      emit('change', { x: round(place.x), y: round(place.y), source });
      const atMs = performance.now();
      told = [...told.filter((each) => atMs - each.atMs < ECHO_MS), { key: keyOf(place), atMs }];
    };
    const isEcho = (to: Place): boolean => {
      const now = performance.now();
      return told.some(({ key, atMs }) => key === keyOf(to) && now - atMs < ECHO_MS);
    };
    const glideTo = (to: Place, source: Source): void => {
      glide.follow(
        springPath(place, to, props.damping),
        (at) => {
          put(at, source);
          return true;
        },
        () => undefined,
      );
    };
    const throwOn = (speed: Place): void => {
      glide.follow(
        frictionPath(place, speed, props.friction),
        (at) => {
          const inside = within(at);
          const isOut = inside.x !== at.x || inside.y !== at.y;
          put(isOut && !props.outOfBounds ? inside : at, 'friction');
          if (isOut && props.outOfBounds) glideTo(inside, 'out-of-bounds');
          return !isOut || !props.outOfBounds;
        },
        () => undefined,
      );
    };
    const scaleTo = (wanted: number, mayEmit: boolean): void => {
      const least = Math.max(SCALE_LIMITS.min, props.scaleMin);
      const next = clamp(wanted, { min: least, max: Math.max(least, Math.min(SCALE_LIMITS.max, props.scaleMax)) });
      if (next === scale) return;
      scale = next;
      place = within(place);
      draw();
      if (mayEmit) {
        write('scaleValue', round(scale));
        emit('scale', { x: round(place.x), y: round(place.y), scale: round(scale) });
      }
    };

    const wantedPlace = (): Place => ({ x: toPixels(props.x, host) ?? place.x, y: toPixels(props.y, host) ?? place.y });
    const pinched = ({ fingers, preventDefault }: Drag): boolean => {
      if (!props.scale || fingers.length < 2) {
        pinch = undefined;
        return false;
      }
      preventDefault();
      glide.stop();
      const distance = Math.max(1, distanceOf(fingers));
      if (pinch === undefined) pinch = { distance, scale };
      else scaleTo((pinch.scale * distance) / pinch.distance, true);
      return true;
    };

    const axes = (): { readonly x: boolean; readonly y: boolean } => ({
      x: props.direction === 'all' || props.direction === 'horizontal',
      y: props.direction === 'all' || props.direction === 'vertical',
    });
    /** Takes the finger once its direction is one that the view moves in. */
    const seize = (drag: Drag): Grip | undefined => {
      const { x, y } = axes();
      const { deltaX, deltaY } = drag;
      if (drag.phase !== 'move' || Math.max(Math.abs(deltaX), Math.abs(deltaY)) < CLAIM_PX) return undefined;
      if (Math.abs(deltaX) > Math.abs(deltaY) ? !x : !y) return undefined;
      glide.stop();
      return { at: place, speed: { x: 0, y: 0 }, last: drag };
    };
    const follow = (drag: Drag, held: Grip): void => {
      drag.preventDefault();
      const { x: movesX, y: movesY } = axes();
      const elapsed = drag.timeMs - held.last.timeMs;
      if (elapsed > 0) {
        const { deltaX, deltaY } = held.last;
        held.speed = { x: (drag.deltaX - deltaX) / elapsed, y: (drag.deltaY - deltaY) / elapsed };
        held.last = drag;
      }
      const wanted = {
        x: movesX ? held.at.x + drag.deltaX : place.x,
        y: movesY ? held.at.y + drag.deltaY : place.y,
      };
      const inside = within(wanted);
      const isOut = inside.x !== wanted.x || inside.y !== wanted.y;
      if (!isOut || !props.outOfBounds) put(inside, 'touch');
      else {
        const { x: xs, y: ys } = bounds();
        put({ x: resist(wanted.x, xs, PULL_MAX_PX), y: resist(wanted.y, ys, PULL_MAX_PX) }, 'touch-out-of-bounds');
      }
    };
    const letGo = (drag: Drag, held: Grip): void => {
      grip = undefined;
      const inside = within(place);
      if (inside.x !== place.x || inside.y !== place.y) {
        glideTo(inside, 'out-of-bounds');
        return;
      }
      if (!props.inertia || drag.phase === 'cancel' || drag.timeMs - held.last.timeMs > REST_MS) return;
      const { x: movesX, y: movesY } = axes();
      throwOn({ x: movesX ? held.speed.x : 0, y: movesY ? held.speed.y : 0 });
    };

    const moves = ({ x, y }: Place): boolean => (x !== 0 && axes().x) || (y !== 0 && axes().y);
    const describe = (): void => {
      if (props.direction === 'none' || props.disabled) host.removeAttribute('tabindex');
      else host.tabIndex = 0;
    };
    host.addEventListener('keydown', (event) => {
      const by = lookUp(KEYS, event.key);
      if (event.target !== host || by === undefined || props.disabled || !moves(by)) return;
      event.preventDefault();
      glide.stop();
      put(within({ x: place.x + by.x * KEY_PX, y: place.y + by.y * KEY_PX }), 'touch');
    });

    const parts: MovableViewParts = { pinched };
    return {
      parts,
      connected() {
        describe();
        scaleTo(props.scale ? props.scaleValue : 1, false);
        place = within(wantedPlace());
        draw();
      },
      update(changed) {
        describe();
        if (changed.has('scaleValue') || changed.has('scale') || changed.has('scaleMin') || changed.has('scaleMax'))
          scaleTo(props.scale ? props.scaleValue : 1, true);
        if ((!changed.has('x') && !changed.has('y')) || grip !== undefined) return;
        const to = within(wantedPlace());
        if (keyOf(to) === keyOf(place) || isEcho(to)) return;
        glide.stop();
        if (props.animation) glideTo(to, '');
        else put(to, '');
      },
      watched({ phase, deltaX, deltaY }) {
        if (phase === 'start') {
          hasDirection = false;
          if (!props.disabled) glide.stop();
        }
        if (hasDirection || Math.max(Math.abs(deltaX), Math.abs(deltaY)) < CLAIM_PX) return;
        // The first clear direction is told whether or not the view moves that way.
        hasDirection = true;
        page.emitTouch(host, Math.abs(deltaX) > Math.abs(deltaY) ? 'htouchmove' : 'vtouchmove', {});
      },
      dragged(drag) {
        if (props.disabled) return false;
        if (pinched(drag)) {
          grip = undefined;
          return true;
        }
        grip ??= seize(drag);
        if (grip === undefined) return false;
        if (drag.phase === 'move') follow(drag, grip);
        else letGo(drag, grip);
        return true;
      },
      dispose: glide.stop,
    };
  },
});

/** Handlers see tenths of a pixel; so do comparisons. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function keyOf({ x, y }: Place): string {
  return `${round(x)},${round(y)}`;
}

/** `x` and `y` are numbers, or text with `px` or `rpx`. */
function toPixels(value: unknown, host: HTMLElement): number | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  const text = convertRpx(toText(value));
  const number = Number.parseFloat(text);
  if (!Number.isFinite(number)) return undefined;
  return text.trim().endsWith('vw') ? (number * (host.ownerDocument.defaultView?.innerWidth ?? 0)) / 100 : number;
}
