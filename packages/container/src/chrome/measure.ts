// Sizes of the chrome as the information APIs report them.

import type { ChromeMetrics } from './chrome.ts';
import { CAPSULE, NAVIGATION_BAR_HEIGHT, TAB_BAR_HEIGHT } from './dimensions.ts';
import { makeElement } from './make-element.ts';
import { type Arrangement, type Insets, insetsIn } from './shape.ts';

/** An element whose padding is the device's safe area, to be read with `getComputedStyle`. */
export function makeSafeAreaProbe(): HTMLElement {
  return makeElement('div', { class: 'safe-area-probe', attributes: { 'aria-hidden': 'true' } });
}

/** `undefined` while none is seen. */
export type TabBarPlace = 'top' | 'bottom' | undefined;

/** @param device the device's safe area */
export function measureChrome({ shape, width, height }: Arrangement, device: Insets, tabBar: TabBarPlace): ChromeMetrics {
  const safeArea = insetsIn(shape, device);
  const right = width - CAPSULE.right - safeArea.right;
  const buttonTop = safeArea.top + (NAVIGATION_BAR_HEIGHT - CAPSULE.height) / 2;
  return {
    width,
    height,
    statusBarHeight: safeArea.top,
    navigationBarHeight: NAVIGATION_BAR_HEIGHT,
    tabBarHeight: tabBar === 'bottom' ? TAB_BAR_HEIGHT + safeArea.bottom : 0,
    topTabBarHeight: tabBar === 'top' ? TAB_BAR_HEIGHT : 0,
    safeArea,
    menuButton: {
      width: CAPSULE.width,
      height: CAPSULE.height,
      left: right - CAPSULE.width,
      right,
      top: buttonTop,
      bottom: buttonTop + CAPSULE.height,
    },
  };
}

export function readInsets(probe: HTMLElement): Insets {
  const style = getComputedStyle(probe);
  return {
    top: pixels(style.paddingTop),
    right: pixels(style.paddingRight),
    bottom: pixels(style.paddingBottom),
    left: pixels(style.paddingLeft),
  };
}

function pixels(text: string): number {
  return Number.parseFloat(text) || 0;
}
