// The tab bar of an app: its items from the package, its selection from the page stack.

import type { TabBarConfig } from '@dinghy/package-format';
import type { Chrome, TabItemState } from '../../chrome/index.ts';
import { createTabBar } from '../../chrome/tab-bar.ts';

/** Draws it at once, and its pictures when they have been read. */
export function drawTabBar(config: TabBarConfig, chrome: Chrome, loadImage: (path: string) => Promise<string>): void {
  const tabBar = chrome.tabBar ?? chrome.addTabBar(createTabBar);
  const { color, selectedColor, backgroundColor, borderStyle, position, list } = config;
  const selected = tabBar.state?.selected ?? 0;
  tabBar.set({
    color,
    selectedColor,
    backgroundColor,
    borderStyle,
    position,
    selected,
    items: list.map(({ text }): TabItemState => ({ text })),
  });
  // A picture that cannot be read leaves its item with the text alone.
  const load = (path: string | undefined): Promise<string> => (path ? loadImage(path).catch(() => '') : Promise.resolve(''));
  for (const [index, { iconPath, selectedIconPath }] of list.entries()) {
    void Promise.all([load(iconPath), load(selectedIconPath)]).then(([icon, selectedIcon]) =>
      tabBar.updateItem(index, { icon, selectedIcon }),
    );
  }
}
