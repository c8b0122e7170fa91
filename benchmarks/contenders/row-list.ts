// The list as one would write it by hand: rows are kept as node references, and every operation touches the fewest nodes
// that show it. Where the data is, is up to who uses it.

import type { RowData } from '../app/row-names.ts';

interface Row {
  readonly element: HTMLElement;
  readonly labelText: Text;
}

const prototype = document.createElement('div');
prototype.className = 'row';
for (const name of ['row-id', 'row-label', 'row-remove']) {
  const cell = prototype.appendChild(document.createElement('div'));
  cell.className = name;
  cell.append(document.createTextNode(name === 'row-remove' ? 'x' : ' '));
}

function createRow({ id, label }: RowData): Row {
  const element = prototype.cloneNode(true) as HTMLElement;
  const idCell = element.firstChild as HTMLElement;
  const labelCell = idCell.nextSibling as HTMLElement;
  (idCell.firstChild as Text).data = String(id);
  const labelText = labelCell.firstChild as Text;
  labelText.data = label;
  return { element, labelText };
}

const list = document.createElement('div');
let rows: Row[] = [];
let selected: Row | undefined;

export function append(added: readonly RowData[]): void {
  const fragment = document.createDocumentFragment();
  for (const data of added) {
    const row = createRow(data);
    rows.push(row);
    fragment.append(row.element);
  }
  list.append(fragment);
}

export function replaceAll(next: readonly RowData[]): void {
  list.textContent = '';
  rows = [];
  selected = undefined;
  append(next);
}

export function setLabel(index: number, label: string): void {
  const row = rows[index];
  if (row !== undefined) row.labelText.data = label;
}

export function swap(first: number, second: number): void {
  const [a, b] = [rows[first], rows[second]];
  if (a === undefined || b === undefined) return;
  const afterSecond = b.element.nextSibling;
  list.insertBefore(b.element, a.element);
  list.insertBefore(a.element, afterSecond);
  rows[first] = b;
  rows[second] = a;
}

export function select(index: number): void {
  selected?.element.classList.remove('danger');
  selected = rows[index];
  selected?.element.classList.add('danger');
}

export function remove(index: number): void {
  rows[index]?.element.remove();
  rows.splice(index, 1);
}

/** Puts the page together. Runs are told of what was tapped: an operation, or a row by its place. */
export function showPage(
  operations: readonly string[],
  run: (operation: string) => void,
  tapped: (cell: 'row-label' | 'row-remove', index: number) => void,
): void {
  const bar = document.createElement('div');
  bar.className = 'ops bench-page';
  for (const name of operations) {
    const button = bar.appendChild(document.createElement('div'));
    button.className = `op op-${name}`;
    button.textContent = name;
    button.addEventListener('click', () => run(name));
  }
  document.body.append(bar, list);
  list.addEventListener('click', (event) => {
    const cell = event.target as HTMLElement;
    const index = rows.findIndex(({ element }) => element.contains(cell));
    if (index >= 0 && (cell.className === 'row-label' || cell.className === 'row-remove')) tapped(cell.className, index);
  });
}

export const OPERATIONS = ['create1k', 'create10k', 'append1k', 'updateEvery10th', 'swap', 'clear'] as const;
