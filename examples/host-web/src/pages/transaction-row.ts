import { formatSignedCents } from '../bank/money.ts';
import type { Transaction } from '../bank/transactions.ts';
import { element, icon } from '../dom/element.ts';

export function transactionRow({ counterparty, category, icon: iconName, amountCents }: Transaction): HTMLElement {
  return element(
    'li',
    { class: 'row' },
    element('span', { class: 'row__icon' }, icon(iconName)),
    element(
      'div',
      { class: 'row__text' },
      element('p', { class: 'row__name', text: counterparty }),
      element('p', { class: 'quiet', text: category }),
    ),
    element('p', {
      class: amountCents > 0 ? 'row__amount row__amount--in' : 'row__amount',
      text: formatSignedCents(amountCents),
    }),
  );
}
