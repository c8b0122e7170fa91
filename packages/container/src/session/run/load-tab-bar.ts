// The tab bar is a chunk of its own, fetched as soon as a manifest says that there is one, beside the code of the first page,
// which is not shown without it.

import { DinghyError } from '@dinghy/errors';
import type { TabBarConfig } from '@dinghy/package-format';
import type { Chrome } from '../../chrome/index.ts';
import { loadOnce } from '../../load-once.ts';

const code = loadOnce(() =>
  import('./tab-bar.ts').catch((cause: unknown) => {
    throw new DinghyError('CONTAINER_CODE_UNREADABLE', { part: 'tab bar' }, { cause });
  }),
);

/** Resolves when it is there, its pictures perhaps not yet; in the same turn where its code is. */
export async function showTabBar(
  config: TabBarConfig | undefined,
  chrome: Chrome,
  loadImage: (path: string) => Promise<string>,
): Promise<void> {
  // A custom one is a component in the pages themselves.
  if (!config || config.custom) return;
  const { drawTabBar } = code.loaded ?? (await code.load());
  drawTabBar(config, chrome, loadImage);
}
