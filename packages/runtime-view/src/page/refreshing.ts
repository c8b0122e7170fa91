// Pull-down refresh of a page that has it, or is told to begin one: by a pack, which nothing that the page shows waits for.

import type { Packs } from '../packs/create-packs.ts';
import { STYLE_ORDER, type Stylesheets } from '../styles/stylesheets.ts';
import type { PullDownRefresh, PullDownRefreshOptions } from './pull-down-refresh.ts';

export function createRefreshing(
  packs: Pick<Packs, 'parts' | 'fetch'>,
  stylesheets: Stylesheets,
  options: PullDownRefreshOptions,
): PullDownRefresh {
  let installed: PullDownRefresh | undefined;
  let isDisposed = false;
  const install = (): void => {
    const { refresh } = packs.parts;
    if (refresh === undefined || installed !== undefined || isDisposed) return;
    stylesheets.install('refresh', STYLE_ORDER.builtIn, refresh.styles);
    installed = refresh.install(options);
  };
  install();
  if (options.init.enablePullDownRefresh) void packs.fetch(['refresh'])?.then(install);

  return {
    start() {
      install();
      installed?.start();
    },
    stop: () => installed?.stop(),
    dispose() {
      isDisposed = true;
      installed?.dispose();
    },
  };
}
