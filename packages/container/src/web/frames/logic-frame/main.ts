// The inline script of the logic frame document.

import { acceptPorts } from '../accept-ports.ts';
import { startRelay } from './relay.ts';

/** Text of the bundled worker script; scripts/build-frames.ts puts it here. */
declare const LOGIC_WORKER_SOURCE: string;

const toBlobUrl = (code: string): string => URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));

function createWorker(): Worker {
  const url = toBlobUrl(LOGIC_WORKER_SOURCE);
  const worker = new Worker(url, { name: 'dinghy-logic' });
  // Once it speaks it has been read. Its address shows in stacks, where app code could take it and import it again.
  worker.addEventListener('message', () => URL.revokeObjectURL(url), { once: true });
  return worker;
}

// Its script takes as long to compile as the hand-over of the ports does; a document of its own has no use for one.
const worker = window.parent === window ? undefined : createWorker();

acceptPorts('logic', 2, ([control, host], { watch }) => {
  if (!control || !host) return;
  startRelay({
    control,
    host,
    watch,
    platform: {
      createWorker: () => worker ?? createWorker(),
      createScriptUrl: toBlobUrl,
      revokeScriptUrl: (url) => URL.revokeObjectURL(url),
      now: () => performance.now(),
      every: (intervalMs, run) => {
        const timer = setInterval(run, intervalMs);
        return () => clearInterval(timer);
      },
    },
  });
});
