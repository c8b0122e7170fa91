// Fingers for built-in components that follow them: many fingers become one way with a start and an end, and the
// innermost control that claims it keeps it.

import type { BuiltInControl, Drag } from '../builtins/unit.ts';
import { type ControlTable, controlsAround } from './controls-around.ts';
import type { DragPoint, Phase } from './gestures.ts';

interface Session {
  readonly target: Element;
  /** The finger that has been down longest. */
  leader: number;
  startX: number;
  startY: number;
  x: number;
  y: number;
  owner: BuiltInControl | undefined;
}

/** Answers whether somebody has claimed the finger. */
export function createDrags(controls: ControlTable): (phase: Phase, target: Element, point: DragPoint) => boolean {
  let session: Session | undefined;

  return (phase, target, { fingers, timeMs, preventDefault }) => {
    const first = fingers[0];
    const isOver = (phase === 'end' || phase === 'cancel') && first === undefined;
    // Two fingers may come down at once; a session that was never ended is over when a first finger comes down.
    const isNew = phase === 'start' && (session === undefined || fingers.length === 1);
    if (isNew && first !== undefined) {
      const { identifier: leader, x, y } = first;
      session = { target, leader, startX: x, startY: y, x, y, owner: undefined };
    }
    if (session === undefined) return false;
    follow(session, fingers);
    const { x, y, startX, startY } = session;
    const drag: Drag = {
      phase: isOver || isNew ? phase : 'move',
      target: session.target,
      fingers,
      deltaX: x - startX,
      deltaY: y - startY,
      x,
      y,
      timeMs,
      preventDefault,
    };
    const isClaimed = offer(session, drag, controls);
    if (isOver) session = undefined;
    return isClaimed;
  };
}

function follow(session: Session, fingers: DragPoint['fingers']): void {
  let leader = fingers.find(({ identifier }) => identifier === session.leader);
  if (leader === undefined) {
    leader = fingers[0];
    if (leader === undefined) return;
    // Another finger leads on from where the first was lifted.
    session.leader = leader.identifier;
    session.startX += leader.x - session.x;
    session.startY += leader.y - session.y;
  }
  session.x = leader.x;
  session.y = leader.y;
}

function offer(session: Session, drag: Drag, controls: ControlTable): boolean {
  const around = controlsAround(session.target, controls);
  for (const control of around) control.watched?.(drag);
  if (session.owner === undefined) session.owner = around.find((control) => control.dragged?.(drag) === true);
  else session.owner.dragged?.(drag);
  return session.owner !== undefined;
}
