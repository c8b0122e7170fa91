// What a part of a template reads, found once when the template is compiled, so that a pass can leave out every part
// that reads nothing that changed.

import { type Expression, readsOf } from '@dinghy/template';
import type { ViewScope } from './scope.ts';

/** What of a frame has changed, or is read: sums of these. */
export const ITEM = 1;
export const INDEX = 2;
export const VALUES = 4;

const KINDS = { i: ITEM, x: INDEX, v: VALUES } as const;

export interface Dependencies {
  readonly fields: readonly string[];
  readonly frames: readonly FrameRead[];
}

/** `kinds` of the frame that is `up` frames outwards. */
interface FrameRead {
  readonly up: number;
  readonly kinds: number;
}

const NO_DEPENDENCIES: Dependencies = { fields: [], frames: [] };

export function dependenciesOf(expression: Expression | undefined): Dependencies {
  if (!Array.isArray(expression)) return NO_DEPENDENCIES;
  const fields = new Set<string>();
  const frames: FrameRead[] = [];
  for (const { root } of readsOf(expression as Expression)) {
    if (root[0] === 'd') fields.add(root[1]);
    else frames.push({ up: root[1], kinds: KINDS[root[0]] });
  }
  return { fields: [...fields], frames: merge(frames) };
}

export function union(all: readonly Dependencies[]): Dependencies {
  const relevant = all.filter(({ fields, frames }) => fields.length + frames.length > 0);
  if (relevant.length < 2) return relevant[0] ?? NO_DEPENDENCIES;
  return {
    fields: [...new Set(relevant.flatMap((each) => each.fields))],
    frames: merge(relevant.flatMap((each) => each.frames)),
  };
}

/** One for each frame. */
function merge(frames: readonly FrameRead[]): FrameRead[] {
  const kindsOf = new Map<number, number>();
  for (const { up, kinds } of frames) kindsOf.set(up, (kindsOf.get(up) ?? 0) | kinds);
  return [...kindsOf].map(([up, kinds]) => ({ up, kinds }));
}

/** The dependencies of a part inside a frame, as seen from outside that frame. */
export function outside({ fields, frames }: Dependencies): Dependencies {
  return { fields, frames: frames.filter(({ up }) => up > 0).map(({ up, kinds }) => ({ up: up - 1, kinds })) };
}

/** What a part inside a frame reads of the frame itself. */
export function readsOwnFrame({ frames }: Dependencies): number {
  return frames.find(({ up }) => up === 0)?.kinds ?? 0;
}

/** Whether anything that is read here has changed in this pass. Asked for each row of a list: no iterators. */
export function isTouched({ fields, frames }: Dependencies, scope: ViewScope): boolean {
  for (let at = 0; at < frames.length; at++) {
    const { up, kinds } = frames[at] as FrameRead;
    let frame: ViewScope | undefined = scope;
    for (let level = 0; level < up && frame !== undefined; level++) frame = frame.up;
    if (frame !== undefined && (frame.changed & kinds) !== 0) return true;
  }
  const { data, previous, all } = scope.root;
  if (all) return true;
  if (data === previous) return false;
  for (let at = 0; at < fields.length; at++) {
    const field = fields[at] as string;
    if (data[field] !== previous[field]) return true;
  }
  return false;
}
