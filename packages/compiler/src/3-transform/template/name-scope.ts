import type { Expression } from '@dinghy/template';

/** What a `wx:for` or a slot scope names. `list` is the expression that the loop goes through, in the scope outside. */
export type NameFrame =
  | { readonly kind: 'loop'; readonly item: string; readonly index: string; readonly list: Expression }
  | { readonly kind: 'slot'; readonly values: ReadonlyMap<string, string> };

/** The names that are visible at one place of a template, innermost first, as the evaluator's frames will stand. */
export interface NameScope {
  readonly frame: NameFrame;
  readonly up: NameScope | undefined;
}

/** What a name means to a loop or slot scope around; `undefined` when it is none of theirs. */
export function resolveLocal(scope: NameScope | undefined, name: string): Expression | undefined {
  let up = 0;
  for (let current = scope; current !== undefined; current = current.up, up++) {
    const { frame } = current;
    if (frame.kind === 'slot') {
      const value = frame.values.get(name);
      if (value !== undefined) return ['v', up, value];
    } else {
      if (frame.item === name) return ['i', up];
      if (frame.index === name) return ['x', up];
    }
  }
  return undefined;
}

/** The scope `up` frames outwards. */
export function scopeAt(scope: NameScope | undefined, up: number): NameScope | undefined {
  let current = scope;
  for (let level = 0; level < up; level++) current = current?.up;
  return current;
}
