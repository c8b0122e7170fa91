// Renders page views into documents of the caller's, in its own realm. For tests with a DOM implementation.

import { createMemoryTransportPair, createMessagePortTransport, createPeer } from '@dinghy/bridge-protocol';
import { DinghyError } from '@dinghy/errors';
import { createPageView } from '@dinghy/runtime-view';
import { commonPacks, loadPack } from '@dinghy/runtime-view/packs';
import type { ViewEngine } from '../engine/view-engine.ts';

const ENGINE_NAME = 'in-process view';

export interface InProcessViewEngineOptions {
  /** Has to be `false`: the renderer gets a document of this realm. */
  readonly isolated: false;
  /** An empty document for one more page view. */
  readonly createDocument: () => Document;
}

/**
 * For tests only.
 *
 * @since 0.1.0
 */
export function createInProcessViewEngine({ isolated, createDocument }: InProcessViewEngineOptions): ViewEngine {
  return {
    name: ENGINE_NAME,
    start() {
      if (isolated !== false) throw new DinghyError('ENGINE_NOT_ISOLATED', { engine: ENGINE_NAME });
      const [outer, inner] = createMemoryTransportPair({ delivery: 'task' });
      const logic = new MessageChannel();
      const logicTransport = createMessagePortTransport(logic.port2 as never);
      const view = createPageView({
        document: createDocument(),
        host: createPeer({ transport: inner, role: 'initiator' }),
        logic: createPeer({ transport: logicTransport, role: 'responder', handshakeDeadlineMs: Number.POSITIVE_INFINITY }),
        loadPack,
        packs: commonPacks,
      });
      return {
        host: outer,
        logicPort: logic.port1,
        terminate() {
          view.dispose();
          logicTransport.close();
        },
      };
    },
  };
}
