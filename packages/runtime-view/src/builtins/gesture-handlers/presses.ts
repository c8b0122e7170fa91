// Handlers for a finger that stays where it is.

import type { BuiltIn, Drag } from '../unit.ts';
import { defineHandler, GESTURE_STATE, type GestureFields } from './recognizer.ts';
import { createVelocityTracker } from './velocity.ts';

/** The platform's thresholds, as in events/gestures.ts. */
const SLOP_PX = 10;
const LONG_PRESS_MS = 350;
const DOUBLE_TAP_MS = 300;
const DOUBLE_TAP_PX = 40;
/** Share of the hardest press that counts as one. */
const FORCE_MIN = 0.4;

const placeOf = ({ x, y }: Drag): GestureFields => ({ absoluteX: x, absoluteY: y });

function isStill({ deltaX, deltaY, fingers }: Drag): boolean {
  return Math.hypot(deltaX, deltaY) <= SLOP_PX && fingers.length <= 1;
}

export const tapHandler: BuiltIn = defineHandler('tap-gesture-handler', (tell) => {
  let canTap = false;
  return {
    watch(drag) {
      if (drag.phase === 'start') {
        canTap = true;
        return tell(GESTURE_STATE.possible, placeOf(drag));
      }
      if (!canTap) return;
      if (drag.phase === 'cancel' || !isStill(drag)) {
        canTap = false;
        tell(GESTURE_STATE.cancelled, placeOf(drag));
      } else if (drag.phase === 'end') {
        canTap = false;
        tell(GESTURE_STATE.begin, placeOf(drag));
        tell(GESTURE_STATE.end, placeOf(drag));
      }
    },
  };
});

export const doubleTapHandler: BuiltIn = defineHandler('double-tap-gesture-handler', (tell) => {
  let first: { readonly x: number; readonly y: number; readonly timeMs: number } | undefined;
  let canTap = false;
  return {
    watch(drag) {
      const { phase, x, y, timeMs } = drag;
      if (phase === 'start') {
        canTap = true;
        const isSecond =
          first !== undefined && timeMs - first.timeMs <= DOUBLE_TAP_MS && Math.hypot(x - first.x, y - first.y) <= DOUBLE_TAP_PX;
        if (isSecond) tell(GESTURE_STATE.begin, placeOf(drag));
        else first = undefined;
        return;
      }
      if (!canTap) return;
      if (phase === 'cancel' || !isStill(drag)) {
        if (first !== undefined) tell(GESTURE_STATE.cancelled, placeOf(drag));
        canTap = false;
        first = undefined;
      } else if (phase === 'end') {
        canTap = false;
        if (first !== undefined) tell(GESTURE_STATE.end, placeOf(drag));
        first = first === undefined ? { x, y, timeMs } : undefined;
      }
    },
  };
});

export const longPressHandler: BuiltIn = defineHandler('long-press-gesture-handler', (tell) => {
  const velocity = createVelocityTracker();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isPressed = false;
  const fieldsOf = (drag: Drag): GestureFields => {
    const speed = velocity.at(drag.timeMs);
    return {
      ...placeOf(drag),
      translationX: drag.deltaX,
      translationY: drag.deltaY,
      velocityX: drag.phase === 'end' ? speed.x : 0,
      velocityY: drag.phase === 'end' ? speed.y : 0,
    };
  };
  return {
    watch(drag) {
      const { phase, x, y, timeMs } = drag;
      velocity.add(x, y, timeMs);
      if (phase === 'start') {
        velocity.reset();
        isPressed = false;
        timer = setTimeout(() => {
          isPressed = true;
          tell(GESTURE_STATE.begin, fieldsOf(drag));
        }, LONG_PRESS_MS);
      } else if (!isPressed) {
        if (phase !== 'move' || !isStill(drag)) clearTimeout(timer);
      } else if (phase === 'move') tell(GESTURE_STATE.active, fieldsOf(drag));
      else {
        isPressed = false;
        tell(phase === 'end' ? GESTURE_STATE.end : GESTURE_STATE.cancelled, fieldsOf(drag));
      }
    },
    // A finger that has pressed long scrolls nothing any more.
    claim(drag) {
      if (isPressed && drag.phase === 'move') drag.preventDefault();
      return isPressed && drag.phase === 'move';
    },
    dispose: () => clearTimeout(timer),
  };
});

export const forcePressHandler: BuiltIn = defineHandler('force-press-gesture-handler', (tell) => {
  let isPressed = false;
  let hasVaried = false;
  let before = 1;
  return {
    watch(drag) {
      const { phase, fingers } = drag;
      const pressure = fingers[0]?.force ?? before;
      const fields = { ...placeOf(drag), pressure };
      if (phase === 'start') {
        isPressed = false;
        hasVaried = false;
      } else if (phase === 'move') {
        // A screen without a sense of force reports the same one all the time.
        hasVaried ||= pressure !== before;
        if (isPressed) tell(GESTURE_STATE.active, fields);
        else if (hasVaried && pressure >= FORCE_MIN) {
          isPressed = true;
          tell(GESTURE_STATE.begin, fields);
        }
      } else if (isPressed) {
        isPressed = false;
        tell(phase === 'end' ? GESTURE_STATE.end : GESTURE_STATE.cancelled, fields);
      }
      before = pressure;
    },
  };
});
