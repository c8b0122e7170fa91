import { accounts, totalCents } from '../bank/accounts.ts';
import { formatCents } from '../bank/money.ts';
import { spentByDayCents, transactions } from '../bank/transactions.ts';
import { element, icon } from '../dom/element.ts';
import { favourites } from '../mini-programs/favourites.ts';
import { openAddress } from '../route.ts';
import { transactionRow } from './transaction-row.ts';

export function createOverview(): readonly HTMLElement[] {
  return [
    element(
      'section',
      { class: 'balance', attributes: { 'aria-labelledby': 'balance-title' } },
      element('h2', { class: 'balance__label', text: 'Everything together', attributes: { id: 'balance-title' } }),
      element('p', { class: 'balance__amount', text: formatCents(totalCents) }),
      element('p', { class: 'balance__note', text: 'Up $1,204.50 since the first of the month' }),
    ),
    element('section', { class: 'accounts', attributes: { 'aria-label': 'Accounts' } }, ...accounts.map(accountCard)),
    element('div', { class: 'columns' }, spendingPanel(), recentPanel()),
    ...favouriteLinks(),
    lifestyleTeaser(),
  ];
}

/** What the person has added by the menu of a mini-program. */
function favouriteLinks(): readonly HTMLElement[] {
  const links = favourites().map(({ appId, name, art }) =>
    element(
      'a',
      { class: 'favourite', attributes: { href: openAddress(appId) } },
      element('img', { attributes: { src: art, alt: '', width: '44', height: '44' } }),
      element('span', { text: name }),
    ),
  );
  if (links.length === 0) return [];
  return [element('nav', { class: 'panel favourites', attributes: { 'aria-label': 'Favourites' } }, ...links)];
}

function accountCard({ name, ending, balanceCents, icon: iconName }: (typeof accounts)[number]): HTMLElement {
  return element(
    'article',
    { class: 'account panel' },
    element('span', { class: 'account__icon' }, icon(iconName)),
    element(
      'div',
      {},
      element('h3', { class: 'account__name', text: name }),
      element('p', { class: 'quiet', text: `Ending in ${ending}` }),
    ),
    element('p', {
      class: balanceCents < 0 ? 'account__balance account__balance--owed' : 'account__balance',
      text: formatCents(balanceCents),
    }),
  );
}

function spendingPanel(): HTMLElement {
  const total = spentByDayCents.reduce((sum, cents) => sum + cents, 0);
  return element(
    'section',
    { class: 'panel spending', attributes: { 'aria-label': 'Spending' } },
    element(
      'header',
      { class: 'panel__head' },
      element('h2', { text: 'Last seven days' }),
      element('p', { class: 'quiet', text: `${formatCents(total)} spent` }),
    ),
    spendingChart(),
  );
}

function spendingChart(): SVGSVGElement {
  const namespace = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(namespace, 'svg');
  svg.setAttribute('viewBox', '0 0 280 132');
  svg.setAttribute('class', 'chart');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', `Spent per day: ${spentByDayCents.map((cents) => formatCents(cents)).join(', ')}`);
  const highest = Math.max(...spentByDayCents, 1);
  const today = new Date().getDay();
  for (const [index, cents] of spentByDayCents.entries()) {
    const height = 6 + (cents / highest) * 92;
    const bar = document.createElementNS(namespace, 'rect');
    const place = { x: 8 + index * 39, y: 104 - height, width: 24, height, rx: 7 };
    for (const [name, value] of Object.entries(place)) bar.setAttribute(name, String(value));
    bar.setAttribute('class', index === 6 ? 'chart__bar chart__bar--today' : 'chart__bar');
    const label = document.createElementNS(namespace, 'text');
    label.setAttribute('x', String(20 + index * 39));
    label.setAttribute('y', '124');
    label.setAttribute('class', 'chart__label');
    label.textContent = 'SMTWTFS'[(today + index + 1) % 7] ?? '';
    svg.append(bar, label);
  }
  return svg;
}

function recentPanel(): HTMLElement {
  return element(
    'section',
    { class: 'panel', attributes: { 'aria-label': 'Recent' } },
    element(
      'header',
      { class: 'panel__head' },
      element('h2', { text: 'Recent' }),
      element('a', { class: 'link', text: 'All activity', attributes: { href: '#/activity' } }),
    ),
    element('ul', { class: 'rows' }, ...transactions.slice(0, 5).map(transactionRow)),
  );
}

function lifestyleTeaser(): HTMLElement {
  return element(
    'a',
    { class: 'teaser', attributes: { href: openAddress('tideline') } },
    element('img', { attributes: { src: '/art/shop.svg', alt: '' } }),
    element(
      'div',
      {},
      element('h2', { text: 'Shop at Tideline' }),
      element('p', { text: '10 % less with the code HARBOUR10, paid from your account' }),
    ),
    icon('arrow'),
  );
}
