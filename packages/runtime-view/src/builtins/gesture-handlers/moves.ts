// Handlers for fingers that move.

import { angleOf, distanceOf, focusOf } from '../fingers.ts';
import { findScroller, hasRoom } from '../scrollers.ts';
import type { BuiltIn, Drag } from '../unit.ts';
import {
  defineHandler,
  GESTURE_STATE,
  type GestureFields,
  type GestureState,
  type Recognizer,
  type RecognizerContext,
} from './recognizer.ts';
import { createVelocityTracker } from './velocity.ts';

/** Pixels before a drag is one. */
const CLAIM_PX = 8;
const SCALE_MIN = 0.04;
/** Radians. */
const ROTATION_MIN = 0.06;

type Axis = 'any' | 'horizontal' | 'vertical';

function defineDragHandler(tag: string, axis: Axis): BuiltIn {
  return defineHandler(tag, (tell, context) => recognizeDrag(axis, tell, context));
}

export const panHandler: BuiltIn = defineDragHandler('pan-gesture-handler', 'any');
export const verticalDragHandler: BuiltIn = defineDragHandler('vertical-drag-gesture-handler', 'vertical');
export const horizontalDragHandler: BuiltIn = defineDragHandler('horizontal-drag-gesture-handler', 'horizontal');

function recognizeDrag(
  axis: Axis,
  tell: (state: GestureState, fields: GestureFields) => void,
  { host, props }: RecognizerContext,
): Recognizer {
  const velocity = createVelocityTracker();
  let isActive = false;
  let last: Drag | undefined;

  const fieldsOf = (drag: Drag): GestureFields => {
    const speed = drag.phase === 'end' ? velocity.at(drag.timeMs) : { x: 0, y: 0 };
    return {
      absoluteX: drag.x,
      absoluteY: drag.y,
      deltaX: drag.deltaX - (last?.deltaX ?? drag.deltaX),
      deltaY: drag.deltaY - (last?.deltaY ?? drag.deltaY),
      velocityX: speed.x,
      velocityY: speed.y,
    };
  };
  const isOurs = ({ phase, deltaX, deltaY }: Drag): boolean => {
    if (phase !== 'move') return false;
    const across = Math.abs(deltaX);
    const down = Math.abs(deltaY);
    if (
      axis === 'horizontal'
        ? across < CLAIM_PX || down > across
        : axis === 'vertical'
          ? down < CLAIM_PX || across > down
          : Math.max(across, down) < CLAIM_PX
    )
      return false;
    // What can scroll this way scrolls first.
    const inner = props.nativeView === '' ? undefined : findScroller(host, props.nativeView);
    return inner === undefined || !hasRoom(inner, deltaX, deltaY);
  };
  return {
    watch({ phase, x, y, timeMs }) {
      if (phase === 'start') velocity.reset();
      velocity.add(x, y, timeMs);
    },
    claim(drag) {
      if (!isActive) {
        if (drag.phase === 'start') last = undefined;
        if (!isOurs(drag)) return false;
        isActive = true;
        tell(GESTURE_STATE.begin, fieldsOf(drag));
      }
      if (drag.phase === 'move') {
        drag.preventDefault();
        tell(GESTURE_STATE.active, fieldsOf(drag));
        last = drag;
        return true;
      }
      isActive = false;
      tell(drag.phase === 'end' ? GESTURE_STATE.end : GESTURE_STATE.cancelled, fieldsOf(drag));
      return true;
    },
  };
}

function defineTwoFingerHandler(tag: string, hasBegun: (scale: number, rotation: number) => boolean): BuiltIn {
  return defineHandler(tag, (tell) => {
    const velocity = createVelocityTracker();
    let start: { readonly distance: number; readonly angle: number; readonly across: number; readonly down: number } | undefined;
    let isActive = false;
    let focus = { x: 0, y: 0 };
    let last: GestureFields = {};

    const measure = ({ fingers, timeMs }: Drag, from: NonNullable<typeof start>): GestureFields => {
      const before = focus;
      focus = focusOf(fingers);
      velocity.add(focus.x, focus.y, timeMs);
      const { across, down } = spans(fingers);
      return {
        focalX: focus.x,
        focalY: focus.y,
        focalDeltaX: focus.x - before.x,
        focalDeltaY: focus.y - before.y,
        scale: distanceOf(fingers) / from.distance,
        horizontalScale: across / from.across,
        verticalScale: down / from.down,
        rotation: turned(angleOf(fingers) - from.angle),
        velocityX: 0,
        velocityY: 0,
        pointerCount: fingers.length,
      };
    };
    return {
      claim(drag) {
        const { fingers, phase } = drag;
        if (phase === 'start' || fingers.length < 2) {
          const wasActive = isActive;
          if (isActive) {
            const speed = velocity.at(drag.timeMs);
            tell(phase === 'cancel' ? GESTURE_STATE.cancelled : GESTURE_STATE.end, {
              ...last,
              velocityX: speed.x,
              velocityY: speed.y,
              pointerCount: fingers.length,
            });
          }
          start = undefined;
          isActive = false;
          return wasActive;
        }
        if (start === undefined) {
          focus = focusOf(fingers);
          velocity.reset();
          start = { distance: Math.max(1, distanceOf(fingers)), angle: angleOf(fingers), ...spans(fingers) };
        }
        last = measure(drag, start);
        if (!isActive && hasBegun(Number(last.scale), Number(last.rotation))) {
          isActive = true;
          tell(GESTURE_STATE.begin, last);
        }
        drag.preventDefault();
        if (isActive) tell(GESTURE_STATE.active, last);
        return true;
      },
    };
  });
}

export const scaleHandler: BuiltIn = defineTwoFingerHandler('scale-gesture-handler', (scale) => Math.abs(scale - 1) > SCALE_MIN);
export const rotateHandler: BuiltIn = defineTwoFingerHandler(
  'rotate-gesture-handler',
  (_, rotation) => Math.abs(rotation) > ROTATION_MIN,
);

/** At least a pixel: they are divided by. */
function spans([first, second]: Drag['fingers']): { readonly across: number; readonly down: number } {
  return {
    across: Math.max(1, Math.abs((second?.x ?? 0) - (first?.x ?? 0))),
    down: Math.max(1, Math.abs((second?.y ?? 0) - (first?.y ?? 0))),
  };
}

/** The same angle between -π and π. */
function turned(angle: number): number {
  return Math.atan2(Math.sin(angle), Math.cos(angle));
}
