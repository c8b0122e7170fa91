import type { MenuEntry, MenuIcon, MenuItem } from './chrome.ts';
import type { DialogWords } from './dialog-words.ts';

/** Path data for `makeIcon`. */
export const MENU_ICONS: Readonly<Record<MenuIcon, string>> = {
  about: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17M12 11v5.5M12 7.6v.1',
  settings:
    'M4 7.5h8.5M17.5 7.5H20M4 16.5h2.5M11.5 16.5H20M15 5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5M9 14a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5',
  restart: 'M19.5 12a7.5 7.5 0 1 1-2.3-5.4M19.5 3.8v4h-4',
  link: 'M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3A4 4 0 0 0 11 18.7l1-1',
  share: 'M12 15V4M8 7.5 12 3.5l4 4M6 11.5H5.2a.8.8 0 0 0-.8.8v7a.8.8 0 0 0 .8.8h13.6a.8.8 0 0 0 .8-.8v-7a.8.8 0 0 0-.8-.8H18',
  report: 'M6 20.5V4h11.5l-2.5 4 2.5 4H6',
  star: 'M12 3.8l2.5 5.2 5.7.7-4.2 3.9 1.1 5.6L12 16.4l-5.1 2.8L8 13.6 3.8 9.7l5.7-.7z',
};

const ICON_OF = {
  about: 'about',
  settings: 'settings',
  restart: 'restart',
  copyLink: 'link',
  share: 'share',
  addToHome: 'star',
} as const;

export function toMenuItem(entry: MenuEntry, words: DialogWords): MenuItem {
  return typeof entry === 'string' ? { id: entry, label: words[entry], icon: ICON_OF[entry] } : entry;
}
