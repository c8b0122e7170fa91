import { describe, expect, it } from 'vitest';
import type { ChromeMetrics } from '../chrome/index.ts';
import { toWindowFacts } from './window-facts.ts';

const rect = { width: 0, height: 0, left: 0, right: 0, top: 0, bottom: 0 };
const metrics: ChromeMetrics = {
  width: 375,
  height: 800,
  statusBarHeight: 20,
  navigationBarHeight: 44,
  tabBarHeight: 0,
  topTabBarHeight: 0,
  safeArea: { top: 20, right: 0, bottom: 34, left: 0 },
  menuButton: rect,
};
const windowOf = (bars: Partial<ChromeMetrics>, page: { custom: boolean; tab: boolean }) => {
  const { screenTop, windowHeight } = toWindowFacts({ ...metrics, ...bars }, page, 2);
  return [screenTop, windowHeight];
};

describe('toWindowFacts', () => {
  it.each([
    ['of a page', {}, { custom: false, tab: false }, [64, 736]],
    ['of a page with a bar of its own', {}, { custom: true, tab: false }, [0, 800]],
    ['above a tab bar', { tabBarHeight: 84 }, { custom: false, tab: true }, [64, 652]],
    ['below a tab bar', { topTabBarHeight: 50 }, { custom: false, tab: true }, [114, 686]],
    ['of a page that is no tab', { topTabBarHeight: 50 }, { custom: false, tab: false }, [64, 736]],
  ])('says where the window is, and how high: %s', (_, bars, page, expected) => {
    expect(windowOf(bars, page)).toEqual(expected);
  });
});
