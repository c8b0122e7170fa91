// Functions of `wx` whose code comes in a pack.

import { had } from '../packs/had.ts';
import type { ComponentObjects } from './component-objects.ts';

/** They are there from the start, for `canIUse` and for who holds them. The compiler has the pack sent where they may be called. */
export function forwardTo(names: readonly string[], api: () => ComponentObjects['api'] | undefined): ComponentObjects['api'] {
  const forward =
    (name: string) =>
    (...args: never[]): unknown =>
      had(api()?.[name], name)(...args);
  return Object.fromEntries(names.map((name) => [name, forward(name)]));
}
