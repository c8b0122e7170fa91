// The floor: the same page written by hand against the DOM, in one thread, inside the same kind of opaque iframe.

import { buildRows } from '../app/row-names.ts';
import { append, OPERATIONS, remove, replaceAll, select, setLabel, showPage, swap } from './row-list.ts';

let labels: string[] = [];

function replace(count: number): void {
  const rows = buildRows(count);
  labels = rows.map(({ label }) => label);
  replaceAll(rows);
}

const operations: Readonly<Record<string, () => void>> = {
  create1k: () => replace(1000),
  create10k: () => replace(10_000),
  append1k() {
    const added = buildRows(1000);
    for (const { label } of added) labels.push(label);
    append(added);
  },
  updateEvery10th() {
    for (let i = 0; i < labels.length; i += 10) {
      labels[i] += ' !!!';
      setLabel(i, labels[i] as string);
    }
  },
  swap() {
    if (labels.length <= 998) return;
    [labels[1], labels[998]] = [labels[998] as string, labels[1] as string];
    swap(1, 998);
  },
  clear: () => replace(0),
};

showPage(
  OPERATIONS,
  (name) => operations[name]?.(),
  (cell, index) => {
    if (cell === 'row-label') return select(index);
    labels.splice(index, 1);
    remove(index);
  },
);
