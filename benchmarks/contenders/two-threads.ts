// The floor with two threads: the same page by hand, its data in a worker that sends path patches.

import { append, OPERATIONS, remove, replaceAll, select, setLabel, showPage, swap } from './row-list.ts';

export type RowRequest = readonly ['run', operation: string] | readonly ['row-label' | 'row-remove', index: number];

export type RowPatch =
  | readonly ['replace', rows: string]
  | readonly ['append', rows: string]
  | readonly ['labels', labels: readonly (readonly [index: number, label: string])[]]
  | readonly ['swap', first: number, second: number]
  | readonly ['select', index: number]
  | readonly ['remove', index: number];

/** Text of two-threads-worker.ts, bundled. */
declare const WORKER_SOURCE: string;

const worker = new Worker(URL.createObjectURL(new Blob([WORKER_SOURCE], { type: 'text/javascript' })));
const send = (request: RowRequest): void => worker.postMessage(request);

worker.addEventListener('message', ({ data: patch }: MessageEvent<RowPatch>) => {
  if (patch[0] === 'replace') replaceAll(JSON.parse(patch[1]));
  else if (patch[0] === 'append') append(JSON.parse(patch[1]));
  else if (patch[0] === 'labels') for (const [index, label] of patch[1]) setLabel(index, label);
  else if (patch[0] === 'swap') swap(patch[1], patch[2]);
  else if (patch[0] === 'select') select(patch[1]);
  else remove(patch[1]);
});

showPage(
  OPERATIONS,
  (name) => send(['run', name]),
  (cell, index) => send([cell, index]),
);
