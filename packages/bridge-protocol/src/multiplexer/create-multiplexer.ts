// Many ordered connections over one: values travel as `[port, value]`, the end of a port as `[port]`.
// Port numbers are chosen by whoever opens them (0 is the host, a page id is that page's view), are never reused, and
// carry no authority: what a port may do is known to the one who opened it.

import { DinghyError } from '@dinghy/errors';
import { carriageOf, type Transport } from '../transport.ts';
import { createDeliveryQueue, type DeliveryQueue } from '../transports/delivery-queue.ts';

export interface Multiplexer {
  /** The transport of a port; the same one for the same number until it is closed. @throws `BRIDGE_PORTS_EXHAUSTED` */
  port(id: number): Transport;
  /** Closes every port, and the transport below. */
  close(): void;
  /** Values dropped: no `[port, value]`, or for a port that is not open. */
  readonly dropped: number;
}

export interface MultiplexerOptions {
  /** A value came for a port that is not open. A listener that opens it gets the value; otherwise it is dropped. */
  readonly onUnknownPort?: (id: number, multiplexer: Multiplexer) => void;
}

/** Of ports open at one time. A page view needs one. */
export const MAX_PORTS = 256;

interface OpenPort {
  readonly transport: Transport;
  readonly inbound: DeliveryQueue;
}

/**
 * @example
 * const multiplexer = createMultiplexer(transport);
 * const host = createPeer({ transport: multiplexer.port(0), role: 'initiator' });
 */
export function createMultiplexer(transport: Transport, options: MultiplexerOptions = {}): Multiplexer {
  const ports = new Map<number, OpenPort>();
  let dropped = 0;
  let isClosed = false;

  function receive(tuple: unknown): void {
    if (!isTuple(tuple)) {
      dropped++;
      return;
    }
    const [id] = tuple;
    if (tuple.length === 1) endPort(id);
    else deliverTo(id, tuple[1]);
  }

  function deliverTo(id: number, value: unknown): void {
    // Full: nobody is asked, or a flood of new numbers would become a flood of errors.
    if (!ports.has(id) && ports.size < MAX_PORTS) options.onUnknownPort?.(id, multiplexer);
    const open = ports.get(id);
    if (open) open.inbound.push(value);
    else dropped++;
  }

  function endPort(id: number): void {
    const open = ports.get(id);
    ports.delete(id);
    open?.inbound.finish();
  }

  function openPort(id: number): OpenPort {
    if (ports.size >= MAX_PORTS || !isPortId(id)) throw new DinghyError('BRIDGE_PORTS_EXHAUSTED', { limit: MAX_PORTS });
    const inbound = createDeliveryQueue();
    const isOpen = () => !isClosed && ports.get(id)?.inbound === inbound;
    return {
      inbound,
      transport: {
        ...carriageOf(transport),
        send(value, transfer) {
          if (isOpen()) transport.send([id, value], transfer);
        },
        onMessage: (receiver) => inbound.onMessage(receiver),
        onClose: (listener) => inbound.onClose(listener),
        close() {
          if (isOpen()) {
            ports.delete(id);
            transport.send([id]);
          }
          inbound.discard();
        },
      },
    };
  }

  const multiplexer: Multiplexer = {
    port(id) {
      let open = ports.get(id);
      if (!open) {
        open = openPort(id);
        ports.set(id, open);
      }
      return open.transport;
    },
    close() {
      if (isClosed) return;
      isClosed = true;
      for (const { inbound } of ports.values()) inbound.discard();
      ports.clear();
      transport.close();
    },
    get dropped() {
      return dropped;
    },
  };

  transport.onClose(() => {
    isClosed = true;
    for (const { inbound } of ports.values()) inbound.finish();
    ports.clear();
  });
  // In a microtask, so that ports opened right after this call get what has already arrived.
  void Promise.resolve().then(() => transport.onMessage(receive));
  return multiplexer;
}

function isTuple(value: unknown): value is readonly [number] | readonly [number, unknown] {
  return Array.isArray(value) && (value.length === 1 || value.length === 2) && isPortId(value[0]);
}

function isPortId(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
