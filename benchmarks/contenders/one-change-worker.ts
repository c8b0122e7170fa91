// The worker of one-change.ts: has the data, and sends the smallest message that says what changed.

import { buildRows, type RowData } from '../app/row-names.ts';
import type { OneChange, OneRequest } from './one-change.ts';

declare function postMessage(change: OneChange): void;

let rows: RowData[] = [];
let timesSet = 0;
let setAt = 0;

/** Waits for the clock's next millisecond, so that when something was set is known to some microseconds. */
function nextMillisecond(): number {
  const now = Date.now();
  while (Date.now() === now);
  return now + 1;
}

function create(count: number): void {
  rows = buildRows(count);
  postMessage(['rows', JSON.stringify(rows)]);
}

const requests: Readonly<Record<OneRequest, () => void>> = {
  create100: () => create(100),
  create1k: () => create(1000),
  create10k: () => create(10_000),
  setField() {
    timesSet += 1;
    setAt = nextMillisecond();
    postMessage(['field', timesSet]);
  },
  setPath() {
    timesSet += 1;
    const at = rows.length / 2;
    setAt = nextMillisecond();
    rows[at] = { id: rows[at]?.id ?? 0, label: `set ${timesSet}` };
    postMessage(['label', at, `set ${timesSet}`]);
  },
  tell: () => postMessage(['told', setAt]),
};

addEventListener('message', ({ data }: MessageEvent<OneRequest>) => requests[data]());
