import { makeAppIcon, nameOf } from './app-badge.ts';
import type { AppIdentity, MenuEntry } from './chrome.ts';
import { cleanLine } from './clean-text.ts';
import type { DialogRequest } from './dialog-layer.ts';
import type { DialogWords } from './dialog-words.ts';
import { makeIcon } from './icons.ts';
import { makeElement } from './make-element.ts';
import { MENU_ICONS, toMenuItem } from './menu-entries.ts';

/** What the capsule's menu button opens. Answers the chosen item's id. */
export function makeMenuSheet(
  entries: readonly MenuEntry[],
  app: AppIdentity,
  words: DialogWords,
): DialogRequest<string | undefined> {
  const items = entries.map((entry) => toMenuItem(entry, words));
  return {
    name: 'menu',
    kind: 'sheet',
    label: `${nameOf(app)}: ${words.more}`,
    onEscape: () => undefined,
    onBackdrop: () => undefined,
    render: (close) => ({
      content: [
        makeElement('header', { class: 'sheet-app' }, [
          makeAppIcon(app),
          makeElement('span', { class: 'sheet-app-name', text: nameOf(app) }),
        ]),
        makeElement(
          'div',
          { class: 'menu-grid' },
          items.map((item) =>
            makeElement('button', { class: 'menu-item', onClick: () => close(item.id) }, [
              makeElement('span', { class: 'menu-tile' }, [makeIcon(MENU_ICONS[item.icon])]),
              makeElement('span', { class: 'menu-label', text: cleanLine(item.label, 24) }),
            ]),
          ),
        ),
        makeElement('button', { class: 'sheet-row sheet-cancel', text: words.cancel, onClick: () => close(undefined) }),
      ],
    }),
  };
}
