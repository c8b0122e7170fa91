// Over anything with the message half of a MessagePort: a port, a Worker, a worker's own global scope.

import type { Transport } from '../transport.ts';
import { createDeliveryQueue } from './delivery-queue.ts';

/** What is needed of a MessagePort; browsers' and Node's both have it. */
export interface MessagePortLike {
  // `never[]` is what a list of anybody's `Transferable` type takes; each platform has its own.
  postMessage(value: unknown, transfer: never[]): void;
  addEventListener(type: string, listener: (event: unknown) => void): void;
  start?(): void;
  close?(): void;
}

/**
 * Takes ownership of the port: nothing else may read from it or post to it.
 *
 * @example
 * const { port1, port2 } = new MessageChannel();
 * const transport = createMessagePortTransport(port1);
 */
export function createMessagePortTransport(port: MessagePortLike): Transport {
  const inbound = createDeliveryQueue();
  let isClosed = false;
  let isStarted = false;

  port.addEventListener('message', (event) => inbound.push((event as { readonly data: unknown }).data));
  // Not every engine tells when the other end of a port is gone; those that do, do it with this event.
  port.addEventListener('close', () => inbound.finish());

  return {
    canTransfer: true,
    clones: true,
    send(value, transfer = []) {
      if (!isClosed) port.postMessage(value, transfer as never[]);
    },
    onMessage(receiver) {
      inbound.onMessage(receiver);
      if (isStarted) return;
      isStarted = true;
      port.start?.();
    },
    onClose: (listener) => inbound.onClose(listener),
    close() {
      if (isClosed) return;
      isClosed = true;
      inbound.discard();
      port.close?.();
    },
  };
}
