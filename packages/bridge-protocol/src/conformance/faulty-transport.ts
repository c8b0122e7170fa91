// A transport with faults to order, for tests of what stands on it.

import { carriageOf, type Transport } from '../transport.ts';
import { type Clock, defaultClock } from '../transports/clock.ts';

/** What happens to one value on its way out: `hold` sends it after the next one, `delay` after some milliseconds. */
export type Fault = 'pass' | 'drop' | 'duplicate' | 'hold' | 'close' | { readonly delayMs: number };

export interface FaultyTransportOptions {
  /** Decides for each value sent; `index` counts from 0. */
  readonly decide: (value: unknown, index: number) => Fault;
  readonly clock?: Clock;
}

/**
 * Wraps a transport; faults apply to what is sent through it.
 *
 * @example
 * // Loses the third value.
 * createFaultyTransport(transport, { decide: (_value, index) => (index === 2 ? 'drop' : 'pass') });
 */
export function createFaultyTransport(
  transport: Transport,
  { decide, clock = defaultClock() }: FaultyTransportOptions,
): Transport {
  let index = 0;
  let held: (() => void)[] = [];

  function releaseHeld(): void {
    const senders = held;
    held = [];
    for (const send of senders) send();
  }

  return {
    ...carriageOf(transport),
    send(value, transfer) {
      const send = () => transport.send(value, transfer);
      const fault = decide(value, index++);
      if (typeof fault === 'object') clock.setTimeout(send, fault.delayMs);
      else if (fault === 'hold') held.push(send);
      else if (fault === 'close') transport.close();
      else {
        if (fault !== 'drop') send();
        if (fault === 'duplicate') send();
        releaseHeld();
      }
    },
    onMessage: (receiver) => transport.onMessage(receiver),
    onClose: (listener) => transport.onClose(listener),
    close() {
      releaseHeld();
      transport.close();
    },
  };
}
