// Sizes of the chrome as the information APIs report them.

import type { ChromeMetrics } from './chrome.ts';
import { CAPSULE, NAVIGATION_BAR_HEIGHT, TAB_BAR_HEIGHT } from './dimensions.ts';
import { makeElement } from './make-element.ts';

/** An element whose padding is the device's safe area, to be read with `getComputedStyle`. */
export function makeSafeAreaProbe(): HTMLElement {
  return makeElement('div', { class: 'safe-area-probe', attributes: { 'aria-hidden': 'true' } });
}

export function measureChrome(
  element: HTMLElement,
  probe: HTMLElement,
  statusBarHeight: number | undefined,
  withTabBar: boolean,
): ChromeMetrics {
  const style = getComputedStyle(probe);
  const insets = {
    top: pixels(style.paddingTop),
    right: pixels(style.paddingRight),
    bottom: pixels(style.paddingBottom),
    left: pixels(style.paddingLeft),
  };
  const top = statusBarHeight ?? insets.top;
  const width = element.clientWidth;
  const right = width - CAPSULE.right - insets.right;
  const buttonTop = top + (NAVIGATION_BAR_HEIGHT - CAPSULE.height) / 2;
  return {
    width,
    height: element.clientHeight,
    statusBarHeight: top,
    navigationBarHeight: NAVIGATION_BAR_HEIGHT,
    tabBarHeight: withTabBar ? TAB_BAR_HEIGHT + insets.bottom : 0,
    safeArea: { ...insets, top },
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

function pixels(text: string): number {
  return Number.parseFloat(text) || 0;
}
