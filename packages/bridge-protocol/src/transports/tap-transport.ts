// Listens to a transport without changing it. Everything on the bridge can be recorded this way; a peer without a tap
// carries no trace of one.

import { carriageOf, type Transport } from '../transport.ts';

/** One value that passed. It is the object itself: copy it before it is kept for long, never change it. */
export interface TappedValue {
  /** As seen from the side that is tapped. */
  readonly direction: 'sent' | 'received';
  readonly value: unknown;
}

/**
 * Wraps a transport so that `listener` sees every value, before the other side or the receiver does.
 *
 * @example
 * const log: TappedValue[] = [];
 * const peer = createPeer({ transport: tapTransport(transport, (entry) => log.push(entry)), role: 'responder' });
 */
export function tapTransport(transport: Transport, listener: (entry: TappedValue) => void): Transport {
  return {
    ...carriageOf(transport),
    send(value, transfer) {
      listener({ direction: 'sent', value });
      transport.send(value, transfer);
    },
    onMessage(receiver) {
      transport.onMessage((value) => {
        listener({ direction: 'received', value });
        receiver(value);
      });
    },
    onClose: (closeListener) => transport.onClose(closeListener),
    close: () => transport.close(),
  };
}
