// The receiving end that transports share: keeps what arrives before there is a receiver, never re-enters a receiver
// that is still at work (a reply sent from inside it waits its turn), and tells of the close after the last value.

export interface DeliveryQueue {
  push(value: unknown): void;
  onMessage(receiver: (value: unknown) => void): void;
  onClose(listener: () => void): void;
  /** The other side has closed: listeners hear of it once everything before has been delivered. */
  finish(): void;
  /** This side has closed: nothing is delivered any more. */
  discard(): void;
  /** Values given up because nobody received them in time. */
  readonly dropped: number;
}

/** Bounds what a sender can pile up before there is a receiver. */
const MAX_WAITING = 4096;

export function createDeliveryQueue(): DeliveryQueue {
  let waiting: unknown[] = [];
  let receiver: ((value: unknown) => void) | undefined;
  let closeListener: (() => void) | undefined;
  let state: 'open' | 'finished' | 'discarded' = 'open';
  let isDraining = false;
  let dropped = 0;

  function drain(): void {
    if (isDraining || !receiver) return;
    isDraining = true;
    // By index, because receivers add to the list while it is read; the receiver may also be replaced meanwhile.
    for (let index = 0; index < waiting.length && state !== 'discarded'; index++) deliver(receiver, waiting[index]);
    waiting = [];
    isDraining = false;
    tellClose();
  }

  function tellClose(): void {
    if (state !== 'finished' || isDraining || waiting.length > 0 || !closeListener) return;
    const listener = closeListener;
    closeListener = undefined;
    listener();
  }

  return {
    push(value) {
      if (state !== 'open') return;
      if (!receiver && waiting.length >= MAX_WAITING) {
        dropped++;
        return;
      }
      waiting.push(value);
      drain();
    },
    onMessage(next) {
      receiver = next;
      drain();
    },
    onClose(listener) {
      closeListener = listener;
      tellClose();
    },
    finish() {
      if (state !== 'open') return;
      state = 'finished';
      tellClose();
    },
    discard() {
      state = 'discarded';
      waiting = [];
      receiver = undefined;
      closeListener = undefined;
    },
    get dropped() {
      return dropped;
    },
  };
}

/** A receiver that throws is a bug, and the sender must not be the one to hear of it: it surfaces as unhandled. */
function deliver(receiver: (value: unknown) => void, value: unknown): void {
  try {
    receiver(value);
  } catch (error) {
    void Promise.reject(error);
  }
}
