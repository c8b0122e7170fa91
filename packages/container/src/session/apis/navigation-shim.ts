// wx.navigateTo and its kin, answered by the page stack.

import type { Shim } from '@dinghy/api-shims';
import type { Navigation } from '../navigation/page-stack.ts';
import { parsePageUrl } from '../navigation/parse-page-url.ts';

export interface NavigationShimOptions {
  /** Path of the page that relative addresses count from. */
  currentPath(): string;
  navigate(navigation: Navigation): Promise<void>;
}

interface UrlParams {
  readonly url: string;
}

export function createNavigationShim({ currentPath, navigate }: NavigationShimOptions): Shim {
  const to =
    (type: 'navigateTo' | 'redirectTo' | 'reLaunch' | 'switchTab') =>
    async ({ url }: UrlParams): Promise<void> =>
      navigate({ type, url: parsePageUrl(url, currentPath()) });
  return {
    name: 'navigation/container',
    apis: {
      navigateTo: to('navigateTo'),
      redirectTo: to('redirectTo'),
      reLaunch: to('reLaunch'),
      switchTab: to('switchTab'),
      navigateBack: ({ delta }: { readonly delta?: number | null }) => navigate({ type: 'navigateBack', delta: delta ?? 1 }),
    },
  };
}
