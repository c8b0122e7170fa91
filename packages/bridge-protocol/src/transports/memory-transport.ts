// Two ends in one realm. For tests, for the in-process engine, and as the reference of what a transport must do.

import type { Transport } from '../transport.ts';
import { type Clock, defaultClock } from './clock.ts';
import { createDeliveryQueue, type DeliveryQueue } from './delivery-queue.ts';

export interface MemoryTransportOptions {
  /**
   * When a value reaches the other end: before `send` returns, in a microtask, or in a task of its own like a
   * MessagePort's. Default `microtask`.
   */
  readonly delivery?: 'sync' | 'microtask' | 'task';
  /**
   * Copy values the way a MessagePort does, so that the ends share nothing. Default true. Without it the very objects
   * are handed over: faster, and only for ends that trust each other not to change them.
   */
  readonly serialise?: boolean;
  /** Needed for `delivery: 'task'`. */
  readonly clock?: Clock;
}

declare const structuredClone: (value: unknown, options?: { transfer: readonly unknown[] }) => unknown;

/**
 * Makes two transports joined to each other.
 *
 * @example
 * const [left, right] = createMemoryTransportPair();
 * right.onMessage((value) => console.log(value)); // { hello: 'world' }
 * left.send({ hello: 'world' });
 */
export function createMemoryTransportPair(options: MemoryTransportOptions = {}): readonly [Transport, Transport] {
  const { delivery = 'microtask', serialise = true, clock = defaultClock() } = options;
  const left = createDeliveryQueue();
  const right = createDeliveryQueue();

  function schedule(deliver: () => void): void {
    if (delivery === 'sync') deliver();
    else if (delivery === 'microtask') void Promise.resolve().then(deliver);
    else clock.setTimeout(deliver, 0);
  }

  function createEnd(inbound: DeliveryQueue, outbound: DeliveryQueue): Transport {
    let isClosed = false;
    return {
      canTransfer: true,
      send(value, transfer = []) {
        if (isClosed) return;
        const carried = serialise ? structuredClone(value, { transfer }) : value;
        schedule(() => outbound.push(carried));
      },
      onMessage: (receiver) => inbound.onMessage(receiver),
      onClose: (listener) => inbound.onClose(listener),
      close() {
        if (isClosed) return;
        isClosed = true;
        inbound.discard();
        schedule(() => outbound.finish());
      },
    };
  }

  return [createEnd(left, right), createEnd(right, left)];
}
