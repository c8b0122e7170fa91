// Comments that fly over a film at their time.

import { child } from '../elements.ts';

export interface Comment {
  readonly text: string;
  readonly color: string;
  /** Seconds into the film. */
  readonly time: number;
}

/** Lines that comments are spread over. */
const LINES = 6;
const LINE_PX = 24;
/** As the animation takes; more at once nobody reads. */
const MAX_SHOWN = 60;

export function toComments(list: unknown): readonly Comment[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((item: unknown) => (typeof item === 'object' && item !== null ? [toComment(item)] : []));
}

export function toComment(item: object): Comment {
  const { text, color, time } = item as { readonly text?: unknown; readonly color?: unknown; readonly time?: unknown };
  return {
    text: typeof text === 'string' || typeof text === 'number' ? String(text) : '',
    color: typeof color === 'string' ? color : '#ffffff',
    time: Number(time) || 0,
  };
}

export function createDanmu(layer: HTMLElement): { show(comment: Comment): void; clear(): void } {
  let line = 0;
  return {
    show({ text, color }) {
      if (text === '' || layer.childElementCount >= MAX_SHOWN) return;
      const comment = child(layer, 'span');
      comment.textContent = text;
      comment.style.color = color;
      comment.style.top = `${(line++ % LINES) * LINE_PX + 8}px`;
      comment.addEventListener('animationend', () => comment.remove());
    },
    clear: () => layer.replaceChildren(),
  };
}
