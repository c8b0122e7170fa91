// The worker of the floor with two threads: has the data, and sends the smallest patch that says what changed. Long lists
// go as one JSON text, which is faster than cloning them.

import { buildRows, type RowData } from '../app/row-names.ts';
import type { RowPatch, RowRequest } from './two-threads.ts';

declare function postMessage(patch: RowPatch): void;

let rows: RowData[] = [];

const operations: Readonly<Record<string, () => RowPatch>> = {
  create1k: () => replace(1000),
  create10k: () => replace(10_000),
  append1k() {
    const added = buildRows(1000);
    rows = rows.concat(added);
    return ['append', JSON.stringify(added)];
  },
  updateEvery10th() {
    const labels: (readonly [number, string])[] = [];
    for (let i = 0; i < rows.length; i += 10) {
      const { id, label } = rows[i] as RowData;
      rows[i] = { id, label: `${label} !!!` };
      labels.push([i, `${label} !!!`]);
    }
    return ['labels', labels];
  },
  swap() {
    if (rows.length > 998) [rows[1], rows[998]] = [rows[998] as RowData, rows[1] as RowData];
    return ['swap', 1, 998];
  },
  clear: () => replace(0),
};

function replace(count: number): RowPatch {
  rows = buildRows(count);
  return ['replace', JSON.stringify(rows)];
}

addEventListener('message', ({ data }: MessageEvent<RowRequest>) => {
  if (data[0] === 'run') postMessage((operations[data[1]] as () => RowPatch)());
  else if (data[0] === 'row-label') postMessage(['select', data[1]]);
  else {
    rows.splice(data[1], 1);
    postMessage(['remove', data[1]]);
  }
});
