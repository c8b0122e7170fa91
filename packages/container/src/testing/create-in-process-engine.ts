// Runs the logic runtime in the host's own realm, over memory transports. For tests of the container and of hosts: no
// frames, no workers, and no isolation whatsoever, so it refuses to start unless it is asked for in so many words.

import { createMemoryTransportPair, createMessagePortTransport, createMultiplexer, type PageId } from '@dinghy/bridge-protocol';
import { DinghyError } from '@dinghy/errors';
import { allPacks } from '@dinghy/runtime-logic/packs';
import type { LogicEngine, LogicRealm } from '../engine/logic-engine.ts';
import { startRuntime } from '../web/frames/logic-worker/start-runtime.ts';

const ENGINE_NAME = 'in-process';

export interface InProcessEngineOptions {
  /** Has to be `false`: mini-program code gets everything that the host's own code can reach. */
  readonly isolated: false;
}

/**
 * For tests only. Mini-program code runs as functions in this realm, with the platform's names as parameters.
 *
 * @example
 * const container = createContainer({ frames, engine: createInProcessEngine({ isolated: false }) });
 * @since 0.1.0
 */
export function createInProcessEngine(options: InProcessEngineOptions): LogicEngine {
  return {
    name: ENGINE_NAME,
    takesPacks: false,
    async start() {
      if (options?.isolated !== false) throw new DinghyError('ENGINE_NOT_ISOLATED', { engine: ENGINE_NAME });
      return startInProcessRealm();
    },
  };
}

function startInProcessRealm(): LogicRealm {
  const [outer, inner] = createMemoryTransportPair({ delivery: 'task', serialise: true });
  const views = new Map<PageId, MessagePort>();
  const multiplexer = createMultiplexer(outer);
  const globals: Record<string, unknown> = {};
  const timers = {
    setTimeout: (run: () => void, delayMs?: number) => setTimeout(run, delayMs) as unknown as number,
    setInterval: (run: () => void, delayMs?: number) => setInterval(run, delayMs) as unknown as number,
    clearTimeout: (timer?: number) => clearTimeout(timer),
    clearInterval: (timer?: number) => clearInterval(timer),
    queueMicrotask: (run: () => void) => queueMicrotask(run),
  };
  // The host's own error handling sees what nobody caught; there is no telling whose it was.
  const runtime = startRuntime(globals, inner, { timers, onUncaught: () => undefined, packs: allPacks });

  return {
    host: multiplexer.port(0),
    async runScript(root, code) {
      try {
        new Function(...Object.keys(globals), code)(...Object.values(globals));
      } catch (error) {
        throw new DinghyError('ENGINE_SCRIPT_FAILED', { root, detail: String(error) }, { cause: error });
      }
    },
    attachView(page, port) {
      const view = createMessagePortTransport(port as never);
      const logic = multiplexer.port(page);
      views.set(page, port);
      view.onMessage((value) => logic.send(value));
      logic.onMessage((value) => view.send(value));
    },
    detachView(page) {
      views.get(page)?.close();
      if (views.delete(page)) multiplexer.port(page).close();
    },
    terminate() {
      runtime.dispose();
      for (const port of views.values()) port.close();
      multiplexer.close();
    },
  };
}
