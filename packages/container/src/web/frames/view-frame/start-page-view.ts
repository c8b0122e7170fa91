import { createMessagePortTransport, createPeer } from '@dinghy/bridge-protocol';
import { createPageView } from '@dinghy/runtime-view';

/** Joins the renderer to the host page and the logic layer. */
export function startPageView(hostPort: MessagePort, logicPort: MessagePort): void {
  createPageView({
    document,
    host: createPeer({ transport: createMessagePortTransport(hostPort), role: 'initiator' }),
    // The logic layer says hello when it opens the page, which for a warm view may be long after now.
    logic: createPeer({
      transport: createMessagePortTransport(logicPort),
      role: 'responder',
      handshakeDeadlineMs: Number.POSITIVE_INFINITY,
    }),
  });
}
