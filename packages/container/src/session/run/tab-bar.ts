// The tab bar of an app: its items from the package, its selection from the page stack.

import type { TabBarConfig } from '@dinghy/package-format';
import type { Chrome, TabItemState } from '../../chrome/index.ts';

/** Shows the tab bar at once, and its pictures when they have been read. */
export async function showTabBar(
  config: TabBarConfig | undefined,
  { tabBar }: Pick<Chrome, 'tabBar'>,
  loadImage: (path: string) => Promise<string>,
): Promise<void> {
  // A custom tab bar is a component in the pages themselves.
  if (!config || config.custom) return tabBar.set(undefined);
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
  await Promise.all(
    list.map(async ({ iconPath, selectedIconPath }, index) => {
      const [icon, selectedIcon] = await Promise.all([load(iconPath), load(selectedIconPath)]);
      tabBar.updateItem(index, { icon, selectedIcon });
    }),
  );
}
