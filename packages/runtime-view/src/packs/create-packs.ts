// The packs of one page view: those that it is given, and those that its templates and view scripts need, asked for once each.

import type { ViewComponent } from '@dinghy/package-format';
import type { BuiltIn } from '../builtins/unit.ts';
import { neededPacks } from './needed-packs.ts';
import type { ViewPack } from './pack.ts';
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
  /** What has come beside units. */
  readonly parts: Omit<ViewPack, 'units'>;
  /** A pack that has come unasked. */
  add(name: PackName, pack: ViewPack): void;
  /**
   * Settles when everything that these templates name is there; `undefined` when it is all there already, so that a page
   * waits for nothing that it has. A pack that cannot be had leaves its tags inert.
   */
  ensure(needs: PackNeeds): Promise<unknown> | undefined;
  /** The same for packs by name. */
  fetch(names: readonly PackName[]): Promise<unknown> | undefined;
}

export function createPacks(load: LoadPack | undefined, report: (error: unknown) => void): Packs {
  const builtIns = new Map<string, BuiltIn>();
  const present = new Set<PackName>();
  const asked = new Map<PackName, Promise<void>>();
  const parts: ViewPack = {};

  const add = (name: PackName, pack: ViewPack): void => {
    if (present.has(name)) return;
    present.add(name);
    const { units = [], ...more } = pack;
    Object.assign(parts, more);
    for (const unit of units) builtIns.set(unit.tag, unit);
  };

  const fetchPack = async (name: PackName): Promise<void> => add(name, (await load?.(name)) ?? {});
  const ask = (name: PackName): Promise<void> => {
    const coming = fetchPack(name).catch((error: unknown) => {
      // The next template that needs it asks again.
      asked.delete(name);
      report(error);
    });
    asked.set(name, coming);
    return coming;
  };

  const fetch = (names: readonly PackName[]): Promise<unknown> | undefined => {
    const missing = names.filter((name) => !present.has(name) && !(name === 'wheels' && present.has('regions')));
    if (missing.length === 0) return undefined;
    return Promise.all(missing.map((name) => asked.get(name) ?? ask(name)));
  };

  return {
    builtIns,
    parts,
    add,
    fetch,
    ensure({ components, wxs }) {
      const needed = [...neededPacks(components)];
      if (Object.keys(wxs).length > 0) needed.push('scripts');
      return fetch(needed);
    },
  };
}
