// Joins the logic runtime to a multiplexed connection and a realm. Also used by the in-process engine.

import {
  assemblePeer,
  type Clock,
  createCaller,
  createMultiplexer,
  initiate,
  sendPatches,
  type Transport,
  trustFrame,
} from '@dinghy/bridge-protocol';
import { createLogicRuntime, type LogicPack, type LogicPlatform, type LogicRuntime } from '@dinghy/runtime-logic';
import { limitCalls } from './limit-calls.ts';
import type { Natives } from './natives.ts';

/** The multiplexer port of the host; a page's view has its page id. */
const HOST_PORT = 0;

type RealmParts = Pick<Natives, 'timers' | 'onUncaught'> & {
  readonly packs?: readonly LogicPack[];
};

/** Starts the runtime and puts the platform's names on `realm`. */
export function startRuntime(realm: object, transport: Transport, { timers, onUncaught, packs = [] }: RealmParts): LogicRuntime {
  const multiplexer = createMultiplexer(transport);
  const { now } = Date;
  // Not the default one: that reads the realm's globals, which mini-program code can replace.
  const clock: Clock = {
    now,
    setTimeout: (callback, delayMs) => timers.setTimeout(callback, delayMs),
    clearTimeout: (handle) => timers.clearTimeout(handle as number),
  };
  const platform: LogicPlatform = {
    ...clock,
    setInterval: (callback, delayMs) => timers.setInterval(callback, delayMs),
    clearInterval: (handle) => timers.clearInterval(handle as number),
    queueMicrotask: (callback) => timers.queueMicrotask(callback),
    onUncaught,
  };
  const runtime = createLogicRuntime({
    host: limitCalls(assemblePeer({ transport: multiplexer.port(HOST_PORT), clock }, initiate, createCaller, [], trustFrame)),
    openView: (page) =>
      assemblePeer({ transport: multiplexer.port(page), clock }, initiate, createCaller, [sendPatches], trustFrame),
    platform,
    packs,
  });
  Object.defineProperties(realm, Object.getOwnPropertyDescriptors(runtime.globals));
  return runtime;
}
