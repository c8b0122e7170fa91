import type { HostToViewEvents, PageInitPayload } from '@dinghy/bridge-protocol';

export interface PageRoot {
  /** `wx-page`: what the page's own template is in. */
  readonly page: HTMLElement;
  /** Above the page: sheets of built-in components. */
  readonly overlay: HTMLElement;
  /** Before the page: the pull-down refresh indicator. */
  readonly refresh: HTMLElement;
  /** After the page: the custom tab bar. Made when first asked for. */
  tabBar(): HTMLElement;
  setTheme(theme: 'light' | 'dark'): void;
  setSafeArea(safeArea: PageInitPayload['safeArea']): void;
  /** CSS pixels of what `page-meta` calls `system`. */
  setFontSize(size: number): void;
  setBackground(background: HostToViewEvents['setBackground']): void;
  dispose(): void;
}

export function createPageRoot(document: Document, init: PageInitPayload): PageRoot {
  const { documentElement, body } = document;
  const page = document.createElement('wx-page');
  const overlay = document.createElement('div');
  overlay.className = 'dinghy-overlay';
  const refresh = document.createElement('div');
  refresh.className = 'dinghy-refresh';
  body.append(refresh, page, overlay);
  const setBackground: PageRoot['setBackground'] = ({ color, topColor, textStyle }) => {
    if (color !== undefined) documentElement.style.backgroundColor = color;
    if (topColor !== undefined) refresh.style.backgroundColor = topColor;
    if (textStyle !== undefined) refresh.dataset.style = textStyle === 'light' ? 'light' : 'dark';
  };
  setBackground({ color: init.backgroundColor, textStyle: init.backgroundTextStyle });
  documentElement.classList.toggle('dinghy-still', init.disableScroll);
  const setTheme = (theme: 'light' | 'dark'): void => {
    documentElement.dataset.theme = theme === 'dark' ? 'dark' : 'light';
  };
  setTheme(init.theme);
  const setSafeArea = (safeArea: PageInitPayload['safeArea']): void => {
    for (const [side, inset] of Object.entries(safeArea))
      documentElement.style.setProperty(`--dinghy-safe-${side}`, `${inset}px`);
  };
  setSafeArea(init.safeArea);
  const setFontSize = (size: number): void => documentElement.style.setProperty('--dinghy-font-size', `${size}px`);
  setFontSize(init.fontSizeSetting);
  let tabBar: HTMLElement | undefined;
  return {
    tabBar() {
      if (tabBar === undefined) {
        tabBar = document.createElement('wx-custom-tab-bar');
        page.after(tabBar);
      }
      return tabBar;
    },
    page,
    overlay,
    refresh,
    setTheme,
    setSafeArea,
    setFontSize,
    setBackground,
    dispose() {
      page.remove();
      tabBar?.remove();
      overlay.remove();
      refresh.remove();
    },
  };
}
