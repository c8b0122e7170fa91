import type { ActionSheetOptions } from './chrome.ts';
import { cleanLine } from './clean-text.ts';
import type { DialogRequest } from './dialog-layer.ts';
import type { DialogWords } from './dialog-words.ts';
import { makeElement } from './make-element.ts';

/** `wx.showActionSheet`: rows to choose from, and cancel. Answers the index, `undefined` for cancel. */
export function makeActionSheet(sheet: ActionSheetOptions, words: DialogWords): DialogRequest<number | undefined> {
  const alertText = cleanLine(sheet.alertText ?? '');
  return {
    name: 'showActionSheet',
    kind: 'sheet',
    label: alertText || sheet.items.map((item) => cleanLine(item, 20)).join(', '),
    onEscape: () => undefined,
    onBackdrop: () => undefined,
    render(close) {
      const rows = sheet.items.map((item, index) => {
        const row = makeElement('button', { class: 'sheet-row', text: cleanLine(item), onClick: () => close(index) });
        if (sheet.itemColor) row.style.color = sheet.itemColor;
        return row;
      });
      return {
        content: [
          alertText ? makeElement('p', { class: 'sheet-note', text: alertText }) : undefined,
          makeElement('div', { class: 'sheet-rows' }, rows),
          makeElement('button', { class: 'sheet-row sheet-cancel', text: words.cancel, onClick: () => close(undefined) }),
        ].filter((node) => node !== undefined),
      };
    },
  };
}
