// The tab bar is a chunk of its own, fetched as soon as a manifest says that there is one, beside the code of the first page,
// which is not shown without it.

import type { TabBarConfig } from '@dinghy/package-format';
import type { Chrome } from '../../chrome/index.ts';
import { type LazyPart, loadPart } from '../../load-once.ts';
import { resourcesCode } from '../load-resources.ts';

export const tabBarCode: LazyPart<typeof import('./tab-bar.ts')> = loadPart('tab bar', () => import('./tab-bar.ts'));

/** Resolves when it is there, its pictures perhaps not yet; in the same turn where its code is. */
export async function showTabBar(
  config: TabBarConfig | undefined,
  chrome: Chrome,
  loadImage: (path: string) => Promise<string>,
): Promise<void> {
  // A custom one is a component in the pages themselves.
  if (!config || config.custom) return;
  // Its pictures come by it.
  resourcesCode.load().catch(() => undefined);
  const { drawTabBar } = tabBarCode.loaded ?? (await tabBarCode.load());
  drawTabBar(config, chrome, loadImage);
}
