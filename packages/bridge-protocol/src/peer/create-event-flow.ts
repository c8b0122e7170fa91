// Events and progress on the reading side: kept until there is a receiver, and credited when they have been taken
// in, so that a reader that does not read stops the sender instead of growing a queue.

import type { Frame } from '../frames/frame.ts';
import { runGuarded } from './abort-signal.ts';
import type { Inbox } from './create-inbox.ts';
import type { Outbox } from './create-outbox.ts';
import { CHANNELS, type ChannelNumber } from './types.ts';

type EventReceiver = (name: string, body: unknown) => void;

export interface EventFlow {
  onEvent(channel: ChannelNumber, receiver: EventReceiver): void;
  receiveEvent(frame: Frame<'event'>): void;
  /** Gives credit back, a batch at a time. */
  consume(channel: ChannelNumber, count: number): void;
}

export function createEventFlow(inbox: Inbox, outbox: Outbox): EventFlow {
  const receivers = new Map<ChannelNumber, EventReceiver>();
  const kept = new Map<ChannelNumber, Frame<'event'>[]>();

  function consume(channel: ChannelNumber, count: number): void {
    const events = inbox.consumeEvents(channel, count);
    if (events === 0) return;
    outbox.enqueue(CHANNELS.control, { kind: 'credit', write: () => ({ k: 'credit', p: { channel, events } }), fail: () => {} });
  }

  function deliver(receiver: EventReceiver, { c, m, p }: Frame<'event'>): void {
    runGuarded(receiver, m, p);
    consume(c, 1);
  }

  return {
    consume,
    onEvent(channel, receiver) {
      receivers.set(channel, receiver);
      const waiting = kept.get(channel) ?? [];
      kept.delete(channel);
      for (const frame of waiting) deliver(receiver, frame);
    },
    receiveEvent(frame) {
      const receiver = receivers.get(frame.c);
      if (receiver) return deliver(receiver, frame);
      const waiting = kept.get(frame.c);
      if (waiting) waiting.push(frame);
      else kept.set(frame.c, [frame]);
    },
  };
}
