import type { PageEntry } from '../navigation/page-stack.ts';
import type { AppPackage } from '../packages/app-package.ts';
import type { Theme } from './page-setup.ts';
import type { PageView } from './page-views.ts';

/** Another theme: what still is as the package configured it becomes as the package configures it now. */
export function changeTheme(entry: PageEntry, view: PageView, appPackage: AppPackage, from: Theme, to: Theme): void {
  const before = appPackage.windowOf(entry.path, from);
  const after = appPackage.windowOf(entry.path, to);
  const { backgroundColor, textStyle } = view.slot.navigationBar;
  // What the mini-program has set itself stays, as on the platform.
  view.slot.setNavigationBar({
    ...(backgroundColor === before.navigationBarBackgroundColor && { backgroundColor: after.navigationBarBackgroundColor }),
    ...(textStyle === before.navigationBarTextStyle && { textStyle: after.navigationBarTextStyle }),
  });
  view.slot.setBackground(after.backgroundColor);
  view.send('themeChange', { theme: to });
  view.send('setBackground', { color: after.backgroundColor, textStyle: after.backgroundTextStyle });
}
