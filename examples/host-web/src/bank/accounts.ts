export interface Account {
  readonly id: string;
  readonly name: string;
  readonly ending: string;
  readonly balanceCents: number;
  readonly icon: string;
}

export const accounts: readonly Account[] = [
  { id: 'everyday', name: 'Everyday', ending: '4021', balanceCents: 482_316, icon: 'wallet' },
  { id: 'savings', name: 'Rainy days', ending: '8830', balanceCents: 1_946_000, icon: 'saving' },
  { id: 'card', name: 'Harbour card', ending: '7715', balanceCents: -38_412, icon: 'card' },
];

export const totalCents: number = accounts.reduce((sum, account) => sum + account.balanceCents, 0);
