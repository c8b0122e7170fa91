// What undo and redo go through: documents as they were, typing within a moment taken as one step.

import type { Lines } from './document.ts';
import type { Span } from './edit.ts';

export interface Moment {
  readonly lines: Lines;
  readonly span: Span | undefined;
}

export interface History {
  /** The document is about to become another one, by typing or otherwise. */
  remember(before: Moment, isTyping: boolean): void;
  undo(present: Moment): Moment | undefined;
  redo(present: Moment): Moment | undefined;
  clear(): void;
}

const TYPING_MS = 800;
const STEPS_MAX = 100;

export function createHistory(now: () => number): History {
  let past: Moment[] = [];
  let future: Moment[] = [];
  let typedAt = Number.NEGATIVE_INFINITY;
  const step = (from: Moment[], to: Moment[], present: Moment): Moment | undefined => {
    const moment = from.pop();
    if (moment !== undefined) to.push(present);
    typedAt = Number.NEGATIVE_INFINITY;
    return moment;
  };
  return {
    remember(before, isTyping) {
      const isSameStep = isTyping && now() - typedAt < TYPING_MS;
      typedAt = isTyping ? now() : Number.NEGATIVE_INFINITY;
      if (isSameStep) return;
      past = [...past, before].slice(-STEPS_MAX);
      future = [];
    },
    undo: (present) => step(past, future, present),
    redo: (present) => step(future, past, present),
    clear() {
      past = [];
      future = [];
    },
  };
}
