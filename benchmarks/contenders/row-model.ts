// The page's state for contenders that render from state: whole lists are replaced, as pages write it.

import { buildRows, type RowData } from '../app/row-names.ts';

export interface RowState {
  readonly rows: readonly RowData[];
  /** Id of a row. */
  readonly selected: number;
}

export const OPERATIONS = ['create1k', 'create10k', 'append1k', 'updateEvery10th', 'swap', 'clear'] as const;
export type Operation = (typeof OPERATIONS)[number];

export const EMPTY: RowState = { rows: [], selected: 0 };

export function run(operation: Operation, { rows, selected }: RowState): RowState {
  switch (operation) {
    case 'create1k':
      return { rows: buildRows(1000), selected: 0 };
    case 'create10k':
      return { rows: buildRows(10_000), selected: 0 };
    case 'append1k':
      return { rows: rows.concat(buildRows(1000)), selected };
    case 'updateEvery10th':
      return { rows: rows.map((row, at) => (at % 10 === 0 ? { id: row.id, label: `${row.label} !!!` } : row)), selected };
    case 'swap':
      return { rows: swapped(rows), selected };
    case 'clear':
      return EMPTY;
  }
}

function swapped(rows: readonly RowData[]): readonly RowData[] {
  if (rows.length <= 998) return rows;
  const next = rows.slice();
  [next[1], next[998]] = [rows[998] as RowData, rows[1] as RowData];
  return next;
}

export const select = ({ rows }: RowState, id: number): RowState => ({ rows, selected: id });

export const remove = ({ rows, selected }: RowState, id: number): RowState => ({
  rows: rows.filter((row) => row.id !== id),
  selected,
});
