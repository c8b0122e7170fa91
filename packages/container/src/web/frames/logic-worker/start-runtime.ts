// Joins the logic runtime to a multiplexed connection and a realm. Also used by the in-process engine.

import { createMultiplexer, createPeer, type Transport } from '@dinghy/bridge-protocol';
import { createLogicRuntime, type LogicPlatform, type LogicRuntime } from '@dinghy/runtime-logic';
import type { NativeTimers } from './timers.ts';
import type { Uncaught } from './uncaught.ts';

/** The multiplexer port of the host; a page's view has its page id. */
const HOST_PORT = 0;

/** Starts the runtime and puts the platform's names on `realm`. */
export function startRuntime(
  realm: object,
  transport: Transport,
  timers: NativeTimers,
  uncaught: Pick<Uncaught, 'listen'>,
): LogicRuntime {
  const multiplexer = createMultiplexer(transport);
  const { now } = Date;
  const platform: LogicPlatform = {
    now,
    setTimeout: (callback, delayMs) => timers.setTimeout(callback, delayMs),
    clearTimeout: (handle) => timers.clearTimeout(handle as number),
    setInterval: (callback, delayMs) => timers.setInterval(callback, delayMs),
    clearInterval: (handle) => timers.clearInterval(handle as number),
    queueMicrotask: (callback) => timers.queueMicrotask(callback),
    onUncaught: (listener) => uncaught.listen(listener),
  };
  const runtime = createLogicRuntime({
    host: createPeer({ transport: multiplexer.port(HOST_PORT), role: 'initiator' }),
    openView: (page) => createPeer({ transport: multiplexer.port(page), role: 'initiator' }),
    platform,
  });
  for (const [name, value] of Object.entries(runtime.globals)) {
    Object.defineProperty(realm, name, { value, writable: true, configurable: true, enumerable: true });
  }
  return runtime;
}
