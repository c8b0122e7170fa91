import { accounts } from '../bank/accounts.ts';
import { formatDay, transactions } from '../bank/transactions.ts';
import { element, icon } from '../dom/element.ts';
import { transactionRow } from './transaction-row.ts';

export function createActivity(): readonly HTMLElement[] {
  const list = element('div', { class: 'days' });
  const search = element('input', { attributes: { type: 'search', placeholder: 'Search', 'aria-label': 'Search transactions' } });
  const account = element(
    'select',
    { attributes: { 'aria-label': 'Account' } },
    element('option', { text: 'All accounts', attributes: { value: '' } }),
    ...accounts.map(({ id, name }) => element('option', { text: name, attributes: { value: id } })),
  );

  function show(): void {
    const text = search.value.trim().toLowerCase();
    const found = transactions.filter(
      (transaction) =>
        (account.value === '' || transaction.accountId === account.value) &&
        `${transaction.counterparty} ${transaction.category}`.toLowerCase().includes(text),
    );
    const days = [...new Set(found.map(({ daysAgo }) => daysAgo))];
    list.replaceChildren(
      ...days.map((daysAgo) =>
        element(
          'section',
          {},
          element('h2', { class: 'days__name', text: formatDay(daysAgo) }),
          element(
            'ul',
            { class: 'panel rows' },
            ...found.filter((transaction) => transaction.daysAgo === daysAgo).map(transactionRow),
          ),
        ),
      ),
      ...(found.length === 0 ? [element('p', { class: 'quiet days__none', text: 'No transactions match.' })] : []),
    );
  }

  search.addEventListener('input', show);
  account.addEventListener('change', show);
  show();
  return [element('div', { class: 'filters' }, element('label', { class: 'search' }, icon('search'), search), account), list];
}
