// What fingers, a wheel and keys do to a map: one finger moves it; two bring it nearer, turn it, and, side by side up and down,
// tilt it.

import { lookUp } from '../../attributes/look-up.ts';
import { angleOf, distanceOf, focusOf } from '../fingers.ts';
import type { Drag, Finger } from '../unit.ts';
import type { MapCamera } from './map-camera.ts';
import { clamp, type Place, type Point, toPlace, toPoint } from './projection.ts';

/** What has moved the map. */
export type Cause = 'drag' | 'scale' | 'rotate' | 'skew' | 'update';

export interface MapFingersOptions {
  readonly host: HTMLElement;
  readonly camera: MapCamera;
  allows(what: 'enableScroll' | 'enableZoom' | 'enableRotate' | 'enableOverlooking'): boolean;
  scaleLimits(): readonly [min: number, max: number];
  skewMax(): number;
  tell(phase: 'begin' | 'end', cause: Cause): void;
  draw(): void;
}

/** Pixels before a finger is a drag. */
const CLAIM_PX = 5;
/** Degrees before two fingers turn the map. */
const CLAIM_DEGREES = 8;
const TILT_PX = 20;
const DEGREES_PER_PX = 0.3;
const WHEEL_STEP = 0.002;
const KEY_PX = 60;
const KEY_DEGREES = 15;
const MAX_LATITUDE = 85;

interface Gesture {
  readonly center: Place;
  readonly x: number;
  readonly y: number;
  pinch: Pinch | undefined;
  cause: Cause;
  hasMoved: boolean;
}

interface Pinch {
  readonly span: number;
  readonly angle: number;
  readonly focus: Point;
  readonly scale: number;
  readonly rotate: number;
  readonly skew: number;
  /** Degrees that were needed to tell a turn from a pinch; the map does not jump by them. */
  turned: number | undefined;
}

export interface MapFingers {
  dragged(drag: Drag): boolean;
  pan(x: number, y: number): void;
  zoom(to: number, at: Point): void;
}

export function createMapFingers(options: MapFingersOptions): MapFingers {
  const { host, camera, allows, tell, draw } = options;
  let gesture: Gesture | undefined;

  const boxPoint = ({ x, y }: Point): Point => {
    const box = host.getBoundingClientRect();
    return { x: x - box.left, y: y - box.top };
  };
  const shift = (from: Place, offset: Point): void => {
    const { x, y } = toPoint(from, camera.scale);
    const { latitude, longitude } = toPlace({ x: x + offset.x, y: y + offset.y }, camera.scale);
    camera.center = { latitude: clamp(latitude, -MAX_LATITUDE, MAX_LATITUDE), longitude };
  };
  /** What is under `at` stays there. */
  const zoom = (to: number, at: Point): void => {
    const place = camera.unproject(at);
    camera.scale = clamp(to, ...options.scaleLimits());
    const { x, y } = camera.offsetOf(at);
    shift(place, { x: -x, y: -y });
    draw();
  };

  const begin = (present: Gesture, cause: Cause): void => {
    present.cause = cause;
    if (present.hasMoved) return;
    present.hasMoved = true;
    tell('begin', cause);
  };
  const pinchOf = (fingers: readonly Finger[]): Pinch => ({
    span: Math.max(1, distanceOf(fingers)),
    angle: angleOf(fingers),
    focus: focusOf(fingers),
    scale: camera.scale,
    rotate: camera.rotate,
    skew: camera.skew,
    turned: undefined,
  });
  const tilt = (present: Gesture, pinch: Pinch, fingers: readonly Finger[]): boolean => {
    const down = focusOf(fingers).y - pinch.focus.y;
    const isTilting = present.cause === 'skew';
    const isStill = Math.abs(distanceOf(fingers) / pinch.span - 1) < 0.1 && Math.abs(degreesFrom(pinch, fingers)) < CLAIM_DEGREES;
    if (!allows('enableOverlooking') || !(isTilting || (isStill && Math.abs(down) > TILT_PX))) return false;
    begin(present, 'skew');
    camera.skew = clamp(pinch.skew - down * DEGREES_PER_PX, 0, options.skewMax());
    draw();
    return true;
  };
  const pinchTo = (present: Gesture, fingers: readonly Finger[]): boolean => {
    present.pinch ??= pinchOf(fingers);
    const { pinch } = present;
    if (tilt(present, pinch, fingers)) return true;
    const degrees = degreesFrom(pinch, fingers);
    if (allows('enableRotate') && (pinch.turned !== undefined || Math.abs(degrees) > CLAIM_DEGREES)) {
      pinch.turned ??= degrees;
      begin(present, 'rotate');
      camera.rotate = (((pinch.rotate + degrees - pinch.turned) % 360) + 360) % 360;
    }
    if (!allows('enableZoom')) {
      draw();
      return pinch.turned !== undefined;
    }
    begin(present, present.cause === 'rotate' ? 'rotate' : 'scale');
    zoom(pinch.scale + Math.log2(distanceOf(fingers) / pinch.span), boxPoint(focusOf(fingers)));
    return true;
  };
  const moveTo = (present: Gesture, { deltaX, deltaY }: Drag): void => {
    begin(present, 'drag');
    const from = camera.offsetOf(boxPoint(present));
    const to = camera.offsetOf(boxPoint({ x: present.x + deltaX, y: present.y + deltaY }));
    shift(present.center, { x: from.x - to.x, y: from.y - to.y });
    draw();
  };
  const dragged = (drag: Drag): boolean => {
    const { phase, deltaX, deltaY, fingers, preventDefault } = drag;
    if (phase === 'start') {
      gesture = { center: camera.center, x: drag.x, y: drag.y, pinch: undefined, cause: 'drag', hasMoved: false };
      return false;
    }
    if (gesture === undefined) return false;
    if (phase !== 'move') {
      if (gesture.hasMoved) tell('end', gesture.cause);
      gesture = undefined;
      return false;
    }
    if (fingers.length > 1) {
      preventDefault();
      return pinchTo(gesture, fingers);
    }
    // The finger that is left after a pinch moves nothing.
    if (gesture.pinch !== undefined) return true;
    if (!allows('enableScroll') || (!gesture.hasMoved && Math.hypot(deltaX, deltaY) < CLAIM_PX)) return false;
    preventDefault();
    moveTo(gesture, drag);
    return true;
  };

  const change = (cause: Cause, run: () => void): void => {
    tell('begin', cause);
    run();
    draw();
    tell('end', cause);
  };
  const pan = (x: number, y: number): void => {
    if (!allows('enableScroll')) return;
    const { clientWidth, clientHeight } = host;
    const offset = camera.offsetOf({ x: clientWidth / 2 + x, y: clientHeight / 2 + y });
    change('drag', () => shift(camera.center, offset));
  };
  const step = (by: number): void => {
    if (allows('enableZoom')) change('scale', () => zoom(camera.scale + by, middle()));
  };
  const turn = (by: number): void => {
    if (allows('enableRotate'))
      change('rotate', () => {
        camera.rotate = (camera.rotate + by + 360) % 360;
      });
  };
  const middle = (): Point => ({ x: host.clientWidth / 2, y: host.clientHeight / 2 });

  const keys: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => pan(-KEY_PX, 0),
    ArrowRight: () => pan(KEY_PX, 0),
    ArrowUp: () => pan(0, -KEY_PX),
    ArrowDown: () => pan(0, KEY_PX),
    '+': () => step(1),
    '-': () => step(-1),
    '[': () => turn(-KEY_DEGREES),
    ']': () => turn(KEY_DEGREES),
  };
  host.addEventListener('keydown', (event) => {
    const run = event.target === host ? lookUp(keys, event.key) : undefined;
    if (run === undefined) return;
    event.preventDefault();
    run();
  });
  host.addEventListener(
    'wheel',
    (event) => {
      if (!allows('enableZoom')) return;
      event.preventDefault();
      change('scale', () => zoom(camera.scale - event.deltaY * WHEEL_STEP, boxPoint({ x: event.clientX, y: event.clientY })));
    },
    { passive: false },
  );
  return { dragged, pan, zoom };
}

/** By which two fingers have turned, in degrees between -180 and 180. */
function degreesFrom({ angle }: Pinch, fingers: readonly Finger[]): number {
  const turned = angleOf(fingers) - angle;
  return (Math.atan2(Math.sin(turned), Math.cos(turned)) * 180) / Math.PI;
}
