// A page with one field and a list, written by hand, its data in a worker that sends one message for one change.

import { replaceAll, setLabel, showPage } from './row-list.ts';

const OPERATIONS = ['create100', 'create1k', 'create10k', 'setField', 'setPath', 'tell'] as const;

export type OneRequest = (typeof OPERATIONS)[number];

export type OneChange =
  | readonly ['rows', rows: string]
  | readonly ['field', value: number]
  | readonly ['label', index: number, label: string]
  | readonly ['told', setAt: number];

/** Text of one-change-worker.ts, bundled. */
declare const WORKER_SOURCE: string;

const worker = new Worker(URL.createObjectURL(new Blob([WORKER_SOURCE], { type: 'text/javascript' })));

showPage(
  OPERATIONS,
  (name) => worker.postMessage(name),
  () => undefined,
);

function addText(className: string): Text {
  const element = document.createElement('div');
  element.className = className;
  const text = element.appendChild(document.createTextNode('0'));
  document.querySelector('.ops')?.append(element);
  return text;
}

const field = addText('field');
const told = addText('told');

worker.addEventListener('message', ({ data: change }: MessageEvent<OneChange>) => {
  if (change[0] === 'rows') replaceAll(JSON.parse(change[1]));
  else if (change[0] === 'field') field.data = String(change[1]);
  else if (change[0] === 'label') setLabel(change[1], change[2]);
  else told.data = String(change[1]);
});
