// The packs of one page view: asks for those that its templates and view scripts need, once each.

import type { ViewComponent } from '@dinghy/package-format';
import type { BuiltIn } from '../builtins/unit.ts';
import { neededPacks } from './needed-packs.ts';
import type { ViewPack, ViewScripts } from './pack.ts';
import type { PackName } from './pack-tags.ts';

export type LoadPack = (name: PackName) => Promise<ViewPack>;

/** What a page is given, as far as packs go by it. */
export interface PackNeeds {
  readonly components: Readonly<Record<string, ViewComponent>>;
  readonly wxs: object;
}

export interface Packs {
  /** The units that the page knows; grows. */
  readonly builtIns: ReadonlyMap<string, BuiltIn>;
  /** Once a page has had view scripts. */
  readonly scripts: ViewScripts | undefined;
  /**
   * Settles when everything that these templates name is there, with the units that came; `undefined` when it is all there
   * already, so that a page without packs waits for nothing. A pack that cannot be had leaves its tags inert.
   */
  ensure(needs: PackNeeds): Promise<readonly BuiltIn[]> | undefined;
}

export function createPacks(
  own: ReadonlyMap<string, BuiltIn>,
  load: LoadPack | undefined,
  report: (error: unknown) => void,
): Packs {
  const builtIns = new Map(own);
  const asked = new Set<PackName>();
  let scripts: ViewScripts | undefined;

  const add = async (name: PackName): Promise<readonly BuiltIn[]> => {
    try {
      const pack = await load?.(name);
      scripts ??= pack?.scripts;
      const units = pack?.units ?? [];
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
    get scripts() {
      return scripts;
    },
    ensure({ components, wxs }) {
      const needed = [...neededPacks(components)];
      if (Object.keys(wxs).length > 0) needed.push('scripts');
      const missing = needed.filter((name) => !asked.has(name) && !(name === 'wheels' && asked.has('regions')));
      if (missing.length === 0) return undefined;
      for (const name of missing) asked.add(name);
      return Promise.all(missing.map(add)).then((units) => units.flat());
    },
  };
}
