// A page of 5,000 rows and something to drag, written by hand, with a worker that can be kept busy.

import { buildRows } from '../app/row-names.ts';
import { replaceAll, showPage } from './row-list.ts';

/** Text of still-worker.ts, bundled. */
declare const WORKER_SOURCE: string;

const worker = new Worker(URL.createObjectURL(new Blob([WORKER_SOURCE], { type: 'text/javascript' })));

showPage(
  ['create5k', 'block'],
  (name) => (name === 'block' ? worker.postMessage(0) : replaceAll(buildRows(5000))),
  () => undefined,
);

const dragged = document.createElement('div');
dragged.className = 'dragged';
dragged.textContent = 'drag';
document.querySelector('.ops')?.append(dragged);
let from = 0;
dragged.addEventListener('touchstart', ({ touches }) => {
  from = touches[0]?.pageX ?? 0;
});
dragged.addEventListener(
  'touchmove',
  (event) => {
    event.preventDefault();
    dragged.style.transform = `translateX(${(event.touches[0]?.pageX ?? 0) - from}px)`;
  },
  { passive: false },
);
