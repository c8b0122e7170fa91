// The worker's script. Everything at the top level happens before any mini-program code is in the realm: take what we
// need, remove the rest. Then the relay boots us, and from there on the realm is shared with code that we don't trust:
// nothing here can be relied on by anybody but the mini-program itself.

import { ALLOWED_GLOBALS } from './allowed-globals.ts';
import { installInertFunctions } from './inert-functions.ts';
import { takeNatives } from './natives.ts';
import { scrubGlobals } from './scrub-globals.ts';
import { createTimers } from './timers.ts';

const natives = takeNatives(globalThis as never);
scrubGlobals(globalThis, ALLOWED_GLOBALS);
installInertFunctions(globalThis);
Object.assign(globalThis, createTimers(natives.timers, (error) => natives.postMessage(['end', String(error)])), { global: globalThis });

natives.onMessage((data, ports) => {
  const [kind, id, url] = data as [string, number, string];
  if (kind === 'boot') {
    const port = natives.openPort(ports[0]!);
    (globalThis as any).report = (x: unknown) => port.post([0, x]);
    natives.postMessage(['ready']);
  } else if (kind === 'ping') natives.postMessage(['pong', id]);
  else if (kind === 'script') {
    let error: string | null = null;
    try {
      natives.importScripts(url);
    } catch (thrown) {
      error = String((thrown as Error).stack);
    }
    natives.postMessage(['script', id, error]);
  }
});
