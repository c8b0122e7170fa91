// The reading half's bookkeeping: sequence numbers and the credit that the other side may use.

import { DinghyError } from '@dinghy/errors';
import type { FrameHead } from '../frames/frame.ts';
import type { SessionLimits } from '../frames/limits.ts';
import { CHANNELS, type ChannelNumber } from './types.ts';

export interface Inbox {
  /** `gap` gives the number that was due; the frame itself is in order from here on. */
  accept(head: FrameHead): 'next' | 'duplicate' | { readonly gap: number };
  /** Counts an event against its channel's credit. @throws `BRIDGE_CREDIT_EXCEEDED` */
  countEvent(head: FrameHead): void;
  /** Events were taken in: gives the number to return to the sender, or 0 while it is not worth a frame. */
  consumeEvents(channel: ChannelNumber, count: number): number;
}

interface ChannelIn {
  nextNumber: number;
  events: number;
  consumed: number;
}

export function createInbox(limits: () => SessionLimits): Inbox {
  const channels: ChannelIn[] = Array.from(Object.keys(CHANNELS), () => ({ nextNumber: 1, events: 0, consumed: 0 }));
  const at = (channel: ChannelNumber) => channels[channel] as ChannelIn;

  return {
    accept({ c, n }) {
      const inbound = at(c);
      const due = inbound.nextNumber;
      if (n < due) return 'duplicate';
      inbound.nextNumber = n + 1;
      return n === due ? 'next' : { gap: due };
    },
    countEvent({ c, k }) {
      const inbound = at(c);
      const limit = limits().events;
      if (++inbound.events > limit) throw new DinghyError('BRIDGE_CREDIT_EXCEEDED', { channel: c, kind: k, limit });
    },
    consumeEvents(channel, count) {
      const inbound = at(channel);
      inbound.consumed += count;
      // Half the window at a time: the sender never runs dry, and credit costs one frame in a hundred.
      if (inbound.consumed < limits().events / 2) return 0;
      const returned = inbound.consumed;
      inbound.consumed = 0;
      inbound.events = Math.max(0, inbound.events - returned);
      return returned;
    },
  };
}
