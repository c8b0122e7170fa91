// The logic layer of an engine that is no browser: text in, text out, and nothing else.

import { createMultiplexer, createPeer, createStringTransport } from '@dinghy/bridge-protocol';
import { createLogicRuntime } from '@dinghy/runtime-logic';
import { allPacks } from '@dinghy/runtime-logic/packs';

declare global {
  /** Given by the engine. */
  var dinghyPost: (text: string) => void;
  /** For the engine. */
  var dinghyReceive: (text: string) => void;
}

const HOST_PORT = 0;
const multiplexer = createMultiplexer(
  createStringTransport({
    send: (text) => globalThis.dinghyPost(text),
    onText: (listener) => {
      globalThis.dinghyReceive = listener;
    },
  }),
);
// A benchmark waits for nothing, so no deadline passes.
const clock = { now: Date.now, setTimeout: () => 0, clearTimeout: () => undefined };
const { globals } = createLogicRuntime({
  host: createPeer({ transport: multiplexer.port(HOST_PORT), role: 'initiator', clock }),
  openView: (page) => createPeer({ transport: multiplexer.port(page), role: 'initiator', clock }),
  platform: {
    ...clock,
    setInterval: () => 0,
    clearInterval: () => undefined,
    queueMicrotask: (callback) => void Promise.resolve().then(callback),
  },
  packs: allPacks,
});
Object.defineProperties(globalThis, Object.getOwnPropertyDescriptors(globals));
