// The answers of the synchronous information APIs lie in the logic layer, since nobody there can wait for them. What has
// changed of them since they were told is told again.

import type { Json } from '@dinghy/bridge-protocol';

export type Facts = Readonly<Record<string, Json>>;

export interface ToldFacts {
  /** Those that differ from what was told before; undefined when none does. */
  changes(now: Facts): Facts | undefined;
}

export function createToldFacts(): ToldFacts {
  const told = new Map<string, string>();
  return {
    changes(now) {
      const changed = Object.entries(now).filter(([api, answer]) => {
        const text = JSON.stringify(answer);
        if (told.get(api) === text) return false;
        told.set(api, text);
        return true;
      });
      return changed.length === 0 ? undefined : Object.fromEntries(changed);
    },
  };
}
