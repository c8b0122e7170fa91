// What a part of a template reads, found once when the template is compiled, so that a pass can leave out every part
// that reads nothing that changed.

import { type Expression, readsOf } from '@dinghy/template';
import type { ViewScope } from './scope.ts';

/** `i` an item, `x` an index, `v` slot values. */
type FrameKind = 'i' | 'x' | 'v';

export interface Dependencies {
  readonly fields: readonly string[];
  readonly frames: readonly (readonly [kind: FrameKind, up: number])[];
}

const NO_DEPENDENCIES: Dependencies = { fields: [], frames: [] };

export function dependenciesOf(expression: Expression | undefined): Dependencies {
  if (!Array.isArray(expression)) return NO_DEPENDENCIES;
  const fields = new Set<string>();
  const frames = new Map<string, readonly [FrameKind, number]>();
  for (const { root } of readsOf(expression as Expression)) {
    if (root[0] === 'd') fields.add(root[1]);
    else frames.set(`${root[0]}${root[1]}`, [root[0], root[1]]);
  }
  return { fields: [...fields], frames: [...frames.values()] };
}

export function union(all: readonly Dependencies[]): Dependencies {
  const relevant = all.filter(({ fields, frames }) => fields.length + frames.length > 0);
  if (relevant.length < 2) return relevant[0] ?? NO_DEPENDENCIES;
  const frames = new Map(relevant.flatMap((each) => each.frames).map((read) => [`${read[0]}${read[1]}`, read]));
  return { fields: [...new Set(relevant.flatMap((each) => each.fields))], frames: [...frames.values()] };
}

/** The dependencies of a part inside a frame, as seen from outside that frame. */
export function outside({ fields, frames }: Dependencies): Dependencies {
  return { fields, frames: frames.filter(([, up]) => up > 0).map(([kind, up]) => [kind, up - 1] as const) };
}

/** Whether a part inside a frame reads the frame's own item, index or values. */
export function readsOwnFrame({ frames }: Dependencies, kind: FrameKind): boolean {
  return frames.some((read) => read[0] === kind && read[1] === 0);
}

/** Whether anything that is read here has changed in this pass. */
export function isTouched(dependencies: Dependencies, scope: ViewScope): boolean {
  const { data, previous, all } = scope.root;
  if (all) return true;
  if (data !== previous) {
    for (const field of dependencies.fields) if (data[field] !== previous[field]) return true;
  }
  for (const [kind, up] of dependencies.frames) {
    let frame: ViewScope | undefined = scope;
    for (let level = 0; level < up && frame !== undefined; level++) frame = frame.up;
    if (frame === undefined) continue;
    if (kind === 'i' ? frame.itemChanged : kind === 'x' ? frame.indexChanged : frame.valuesChanged) return true;
  }
  return false;
}
