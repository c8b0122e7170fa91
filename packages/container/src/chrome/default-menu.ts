import type { MenuItem } from './chrome.ts';
import type { Words } from './words.ts';

export function defaultMenu(words: Words): readonly MenuItem[] {
  return [
    { id: 'about', label: words.about, icon: 'about' },
    { id: 'settings', label: words.settings, icon: 'settings' },
    { id: 'restart', label: words.restart, icon: 'restart' },
    { id: 'copyLink', label: words.copyLink, icon: 'link' },
  ];
}
