// The worker's script. Everything at the top level happens before any mini-program code is in the realm: take what we
// need, remove the rest. Then the relay boots us, and from there on the realm is shared with code that we don't trust:
// nothing in here can be relied on by anybody but the mini-program itself.

import { createMessagePortTransport, type MessagePortLike, type PageId } from '@dinghy/bridge-protocol';
import { core, link } from '#frame-core';
import type { RelayToWorker, WorkerToRelay } from '../messages.ts';
import { defineAbsentGlobals } from './absent-globals.ts';
import { ALLOWED_GLOBALS } from './allowed-globals.ts';
import { describeError } from './describe-error.ts';
import { installInertFunctions } from './inert-functions.ts';
import { installPacks } from './install-packs.ts';
import { takeNatives } from './natives.ts';
import { scrubGlobals } from './scrub-globals.ts';
import { startRuntime } from './start-runtime.ts';
import { drawing, takeDrawing } from './take-drawing.ts';

const natives = takeNatives(globalThis as never);
takeDrawing(globalThis as never);
scrubGlobals(globalThis, ALLOWED_GLOBALS);
defineAbsentGlobals(globalThis);
installInertFunctions(globalThis);
// The runtime adds the platform's names, timers that take functions only among them, before any app code runs.
Object.assign(globalThis, { global: globalThis });

const tell = (message: WorkerToRelay): void => natives.postMessage(message);

/** Frames come from the relay, and from page views by ports of their own; they all go to the relay. */
let receive: (event: unknown) => void = () => undefined;
const connect = (port: MessagePort): MessagePortLike => {
  const relay = natives.wrapPort(port);
  return {
    postMessage: relay.postMessage,
    addEventListener(type, listener) {
      if (type === 'message') receive = listener;
      relay.addEventListener(type, listener);
    },
  };
};
const join = (page: PageId, port: MessagePort): void =>
  natives.wrapPort(port).addEventListener('message', (event) => receive({ data: [page, (event as MessageEvent).data] }));

const boot = (port: MessagePort): void => {
  try {
    const runtime = startRuntime(globalThis, createMessagePortTransport(connect(port)), natives);
    installPacks(globalThis, runtime.addPack, { core, link });
    tell(['ready']);
  } catch (error) {
    tell(['end', describeError(error)]);
  }
};

const runScript = (id: number, url: string): void => {
  try {
    natives.importScripts(url);
    tell(['script', id, null]);
  } catch (error) {
    tell(['script', id, describeError(error)]);
  }
};

natives.onMessage((data, ports) => {
  const message = data as RelayToWorker;
  if (message[0] === 'ping') tell(['pong', message[1]]);
  else if (message[0] === 'script') runScript(message[1], message[2]);
  else if (message[0] === 'canvas') drawing.canvas?.arrived(message[1], message[2], message[3] as never);
  else if (message[0] === 'direct' && ports[0]) join(message[1], ports[0]);
  else if (ports[0]) boot(ports[0]);
});
