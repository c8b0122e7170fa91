import type { BuiltIn } from '../unit.ts';
import { horizontalDragHandler, panHandler, rotateHandler, scaleHandler, verticalDragHandler } from './moves.ts';
import { doubleTapHandler, forcePressHandler, longPressHandler, tapHandler } from './presses.ts';

export const gestureHandlers: readonly BuiltIn[] = [
  tapHandler,
  doubleTapHandler,
  longPressHandler,
  forcePressHandler,
  panHandler,
  verticalDragHandler,
  horizontalDragHandler,
  scaleHandler,
  rotateHandler,
];
