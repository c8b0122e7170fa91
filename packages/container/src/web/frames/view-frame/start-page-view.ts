import {
  assemblePeer,
  CHANNELS,
  createCaller,
  createMessagePortTransport,
  decodeFrame,
  defaultClock,
  initiate,
  type MessagePortLike,
  receivePatches,
  respond,
  type SessionOptions,
  type ViewToHostCalls,
} from '@dinghy/bridge-protocol';
import { createPageView, type PageView } from '@dinghy/runtime-view';
import type { ViewToRelay } from '../messages.ts';
import { installPack } from './install-pack.ts';

/** Joins the renderer to the host page and the logic layer. */
export function startPageView(hostPort: MessagePort, logicPort: MessagePort): PageView {
  // A view waits for its page, and for somebody to answer, as long as it takes: a warm one until there is a page for it.
  const patiently = (port: MessagePortLike): SessionOptions => ({
    transport: createMessagePortTransport(port),
    clock: defaultClock(),
    handshakeDeadlineMs: Number.POSITIVE_INFINITY,
  });
  const host = assemblePeer(patiently(hostPort), initiate, createCaller, [], decodeFrame);
  return createPageView({
    document,
    host,
    logic: assemblePeer(patiently(pastRelay(logicPort)), respond, createCaller, [receivePatches], decodeFrame),
    async loadPack(name) {
      const { code } = (await host.call(CHANNELS.lifecycle, 'loadPack', { name })) as ViewToHostCalls['loadPack']['result'];
      return installPack(name, code);
    },
    // Not a frame: the relay hands it to the worker by a channel of its own.
    sendCanvas: (id, canvas) => logicPort.postMessage(['canvas', id, canvas] satisfies ViewToRelay, [canvas]),
  });
}

/** Frames go both ways on the port, until the relay says by which port the view's own go to the worker. */
function pastRelay(logicPort: MessagePort): MessagePortLike {
  let outward = logicPort;
  const direct = (toWorker: MessagePort): void => {
    outward = toWorker;
    // Nothing comes this way. Were the worker made to send here, it would be to a closed port after one message.
    toWorker.onmessage = () => toWorker.close();
  };
  return {
    postMessage: (value, transfer) => outward.postMessage(value, transfer),
    addEventListener: (type, listener) =>
      logicPort.addEventListener(type, (event) => {
        const [toWorker] = (event as MessageEvent).ports ?? [];
        if (toWorker === undefined) listener(event);
        else direct(toWorker);
      }),
    start: () => logicPort.start(),
    close() {
      outward.close();
      logicPort.close();
    },
  };
}
