// What the information APIs say of the window. The "screen" of a mini-program is the container's element: it cannot see
// the rest of the host's page, and must not lay itself out by it.

import type { WindowFacts } from '@dinghy/api-shims';
import type { ChromeMetrics } from '../chrome/index.ts';

export interface PageShape {
  /** The page draws its own navigation bar. */
  readonly custom: boolean;
  readonly tab: boolean;
}

export function toWindowFacts(metrics: ChromeMetrics, page: PageShape, pixelRatio: number): WindowFacts {
  const { width, height, statusBarHeight, navigationBarHeight, tabBarHeight, topTabBarHeight, safeArea } = metrics;
  const screenTop = (page.custom ? 0 : statusBarHeight + navigationBarHeight) + (page.tab ? topTabBarHeight : 0);
  return {
    pixelRatio,
    screenWidth: width,
    screenHeight: height,
    windowWidth: width,
    windowHeight: height - screenTop - (page.tab ? tabBarHeight : 0),
    statusBarHeight,
    screenTop,
    safeArea: {
      left: safeArea.left,
      right: width - safeArea.right,
      top: safeArea.top,
      bottom: height - safeArea.bottom,
      width: width - safeArea.left - safeArea.right,
      height: height - safeArea.top - safeArea.bottom,
    },
  };
}
