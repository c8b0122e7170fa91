const exact = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });
const signed = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD', signDisplay: 'always' });

/** Amounts are integer cents. */
export const formatCents = (cents: number): string => exact.format(cents / 100);
export const formatSignedCents = (cents: number): string => (cents > 0 ? signed : exact).format(cents / 100);
