// The packs of one page view: asks for those that its templates need, once each.

import type { ViewComponent } from '@dinghy/package-format';
import type { BuiltIn } from '../builtins/unit.ts';
import { neededPacks } from './needed-packs.ts';
import type { PackName } from './pack-tags.ts';

export type LoadPack = (name: PackName) => Promise<readonly BuiltIn[]>;

export interface Packs {
  /** The units that the page knows; grows. */
  readonly builtIns: ReadonlyMap<string, BuiltIn>;
  /**
   * Settles when everything that these templates name is there, with the units that came; `undefined` when it is all there
   * already, so that a page without packs waits for nothing. A pack that cannot be had leaves its tags inert.
   */
  ensure(components: Readonly<Record<string, ViewComponent>>): Promise<readonly BuiltIn[]> | undefined;
}

export function createPacks(
  own: ReadonlyMap<string, BuiltIn>,
  load: LoadPack | undefined,
  report: (error: unknown) => void,
): Packs {
  const builtIns = new Map(own);
  const asked = new Set<PackName>();

  const add = async (name: PackName): Promise<readonly BuiltIn[]> => {
    try {
      const units = (await load?.(name)) ?? [];
      for (const unit of units) builtIns.set(unit.tag, unit);
      return units;
    } catch (error) {
      // The next template that needs it asks again.
      asked.delete(name);
      report(error);
      return [];
    }
  };

  return {
    builtIns,
    ensure(components) {
      const missing = [...neededPacks(components)].filter(
        (name) => !asked.has(name) && !(name === 'wheels' && asked.has('regions')),
      );
      if (missing.length === 0) return undefined;
      for (const name of missing) asked.add(name);
      return Promise.all(missing.map(add)).then((units) => units.flat());
    },
  };
}
