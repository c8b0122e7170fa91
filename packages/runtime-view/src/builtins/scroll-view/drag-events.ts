// `dragstart`, `dragging` and `dragend`: what a finger does to a scroll view, beside what that does to its position.

import type { BuiltInContext, Drag } from '../unit.ts';

export interface DragEventProperties {
  readonly enhanced: boolean;
  readonly minDragDistance: number;
}

/** Pixels of the platform, where `min-drag-distance` is not a number of them. */
const DISTANCE_MAX = 200;

export function createDragEvents(
  host: HTMLElement,
  props: DragEventProperties,
  emit: BuiltInContext['emit'],
): { watched(drag: Drag): void } {
  let isDragging = false;
  let last: Drag | undefined;
  let velocity = { x: 0, y: 0 };
  const detail = () => ({ scrollTop: host.scrollTop, scrollLeft: host.scrollLeft, velocity });
  return {
    watched(drag) {
      // Also on the platform these need `enhanced`.
      if (!props.enhanced) return;
      const { phase, deltaX, deltaY, timeMs } = drag;
      if (phase === 'start') {
        isDragging = false;
        velocity = { x: 0, y: 0 };
      } else if (last !== undefined && timeMs > last.timeMs && phase === 'move') {
        const elapsed = timeMs - last.timeMs;
        // Pixels a millisecond, in the direction that the content is scrolled in.
        velocity = { x: (last.deltaX - deltaX) / elapsed, y: (last.deltaY - deltaY) / elapsed };
      }
      last = drag;
      const isFar = Math.hypot(deltaX, deltaY) >= Math.max(0, Math.min(DISTANCE_MAX, props.minDragDistance));
      if (phase === 'move' && (isDragging || isFar)) {
        emit(isDragging ? 'dragging' : 'dragstart', detail());
        isDragging = true;
      } else if (isDragging && (phase === 'end' || phase === 'cancel')) {
        // The browser takes a finger over when it scrolls with it, and does not give it back.
        isDragging = false;
        emit('dragend', detail());
      }
    },
  };
}
