import type { Transport } from '@dinghy/bridge-protocol';

/** The relay lets 1,024 frames be under way; an answer for every 128 keeps it from ever waiting for an idle host. */
const FRAMES_PER_ANSWER = 128;

/** Tells the relay how many frames the host page has taken. */
export function countTaken(transport: Transport, tell: (count: number) => void): Transport {
  let taken = 0;
  return {
    canTransfer: transport.canTransfer,
    send: (value, transfer) => transport.send(value, transfer),
    onClose: (listener) => transport.onClose(listener),
    close: () => transport.close(),
    onMessage(receiver) {
      transport.onMessage((value) => {
        taken += 1;
        if (taken === FRAMES_PER_ANSWER) {
          tell(taken);
          taken = 0;
        }
        receiver(value);
      });
    },
  };
}
