export interface Transaction {
  readonly accountId: string;
  readonly counterparty: string;
  readonly category: string;
  readonly icon: string;
  readonly amountCents: number;
  readonly daysAgo: number;
}

const rows: readonly (readonly [
  accountId: string,
  counterparty: string,
  category: string,
  icon: string,
  amountCents: number,
  daysAgo: number,
])[] = [
  ['everyday', 'Quay Roasters', 'Eating out', 'coffee', -460, 0],
  ['card', 'Coastline Rail', 'Transport', 'train', -2_380, 0],
  ['everyday', 'Mill Street Market', 'Groceries', 'food', -6_245, 1],
  ['everyday', 'Lumen Energy', 'Household', 'power', -8_800, 2],
  ['card', 'Tideline', 'Shopping', 'shop', -5_290, 3],
  ['everyday', 'Northwind Studio', 'Salary', 'salary', 415_000, 4],
  ['savings', 'Standing order', 'Savings', 'saving', 40_000, 4],
  ['everyday', 'Standing order', 'Savings', 'saving', -40_000, 4],
  ['everyday', 'Lantern Housing', 'Rent', 'rent', -142_000, 5],
  ['card', 'The Copper Pan', 'Eating out', 'food', -7_420, 6],
  ['everyday', 'Mill Street Market', 'Groceries', 'food', -4_812, 8],
  ['card', 'Coastline Rail', 'Transport', 'train', -2_380, 9],
  ['everyday', 'Quay Roasters', 'Eating out', 'coffee', -920, 9],
  ['card', 'Tideline', 'Shopping', 'shop', -12_900, 12],
  ['everyday', 'Ines Faria', 'Friends', 'wallet', 3_500, 13],
];

export const transactions: readonly Transaction[] = rows.map(
  ([accountId, counterparty, category, icon, amountCents, daysAgo]) => ({
    accountId,
    counterparty,
    category,
    icon,
    amountCents,
    daysAgo,
  }),
);

/** What went out in each of the last seven days, the oldest first. */
export const spentByDayCents: readonly number[] = Array.from({ length: 7 }, (_, index) => {
  const day = transactions.filter(
    ({ daysAgo, category }) => daysAgo === 6 - index && category !== 'Savings' && category !== 'Rent',
  );
  return day.reduce((sum, { amountCents }) => sum + Math.max(0, -amountCents), 0);
});

export function formatDay(daysAgo: number): string {
  if (daysAgo === 0) return 'Today';
  if (daysAgo === 1) return 'Yesterday';
  const day = new Date();
  day.setDate(day.getDate() - daysAgo);
  return day.toLocaleDateString('en-US', { weekday: 'long', month: 'long', day: 'numeric' });
}
