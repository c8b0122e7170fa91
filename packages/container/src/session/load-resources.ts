// What reads pictures, fonts and sounds is a chunk of its own: many first pages show none. It is fetched beside the code of a
// package that has files to show, beside the tab bar, beside what answers calls, and at the latest by the first that is asked for.

import { DinghyError } from '@dinghy/errors';
import type { AppPackageManifest } from '@dinghy/package-format';
import { type LazyPart, loadOnce, loadPart } from '../load-once.ts';
import type { Resources, ResourcesOptions } from './resources.ts';

type ResourcesCode = LazyPart<typeof import('./resources.ts')>;

export const resourcesCode: ResourcesCode = loadPart('pictures', () => import('./resources.ts'));

/** Rejects with `CONTAINER_CODE_UNREADABLE` besides; the next one that is asked for tries again. */
export function createLazyResources(options: ResourcesOptions, code: ResourcesCode = resourcesCode): Resources {
  let disposed = false;
  const made = loadOnce(async () => {
    const { createResources } = await code.load();
    if (disposed) throw new DinghyError('API_ABORTED', {});
    return createResources(options);
  });
  if (hasFilesToShow(options.appPackage.manifest)) code.load().catch(() => undefined);
  return {
    load: async (url) => (await made.load()).load(url),
    loadObjectUrl: async (url) => (await made.load()).loadObjectUrl(url),
    dispose() {
      disposed = true;
      made.loaded?.dispose();
    },
  };
}

/** Beside `logic.js`, `logic.json` and `view.json`. */
function hasFilesToShow({ packages }: AppPackageManifest): boolean {
  return packages.some(({ files }) => files.some(({ path }) => !/\.js(on)?$/.test(path)));
}
