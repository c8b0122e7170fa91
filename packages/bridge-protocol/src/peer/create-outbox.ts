// The sending half of a session: sequence numbers, and one queue per channel for what must wait for the handshake or for
// credit. What waits, waits in the order of `enqueue`, or an event could arrive before the commit it was about. What
// needs no credit never waits behind what does: were answers to queue behind calls, two sides that call each other could
// both wait for ever, and a cancel could not free the credit that holds it up.

import { DinghyError } from '@dinghy/errors';
import { FRAME_TABLE } from '#frame-table';
import type { FrameBody } from '../frames/frame.ts';
import type { SessionLimits } from '../frames/limits.ts';
import { payloadTypeOf } from '../frames/read-payload.ts';
import type { Transport } from '../transport.ts';
import { MAX_QUEUED } from './peer-options.ts';
import { transferListOf } from './transferables.ts';
import { CHANNELS, type ChannelNumber } from './types.ts';

export interface Outgoing {
  readonly kind: FrameBody['k'];
  /** Makes the frame when its turn has come. */
  write(): FrameBody;
  /** It could not be carried, or there is no room to let it wait. Nothing was sent. */
  fail(error: unknown): void;
}

export interface Outbox {
  enqueue(channel: ChannelNumber, outgoing: Outgoing): void;
  /** Takes back what still waits; false if it has been sent. */
  remove(channel: ChannelNumber, outgoing: Outgoing): boolean;
  /** At once and without regard to queues, on the control channel. For the handshake and the end. */
  sendControl(body: FrameBody): void;
  /** Frames carry this epoch from here on. */
  setSession(session: string): void;
  /** The handshake is done: sends what has waited. */
  open(limits: SessionLimits): void;
  returnCall(channel: ChannelNumber): void;
  returnEvents(channel: ChannelNumber, count: number): void;
  close(): void;
}

interface ChannelOut {
  queue: Outgoing[];
  nextNumber: number;
  callsInUse: number;
  eventsInUse: number;
}

export function createOutbox(transport: Transport): Outbox {
  const channels: ChannelOut[] = Array.from(Object.keys(CHANNELS), () => ({
    queue: [],
    nextNumber: 1,
    callsInUse: 0,
    eventsInUse: 0,
  }));
  const at = (channel: ChannelNumber) => channels[channel] as ChannelOut;
  let session = '';
  let limits: SessionLimits | undefined;
  let totalCallsInUse = 0;
  let isClosed = false;

  function hasCredit(out: ChannelOut, { kind }: Outgoing): boolean {
    if (!limits) return false;
    const { credit } = FRAME_TABLE[kind];
    if (credit === 'call') return out.callsInUse < limits.calls && totalCallsInUse < limits.outstandingCalls;
    return credit !== 'event' || out.eventsInUse < limits.events;
  }

  function spendCredit(out: ChannelOut, { kind }: Outgoing, amount: 1 | -1): void {
    const { credit } = FRAME_TABLE[kind];
    if (credit === 'event') out.eventsInUse += amount;
    if (credit !== 'call') return;
    out.callsInUse += amount;
    totalCallsInUse += amount;
  }

  function flush(channel: ChannelNumber): void {
    const out = at(channel);
    for (let next = out.queue[0]; next && !isClosed && hasCredit(out, next); next = out.queue[0]) {
      out.queue.shift();
      sendOutgoing(channel, out, next);
    }
  }

  function sendOutgoing(channel: ChannelNumber, out: ChannelOut, outgoing: Outgoing): void {
    spendCredit(out, outgoing, 1);
    try {
      send(channel, out, outgoing.write());
    } catch (error) {
      spendCredit(out, outgoing, -1);
      outgoing.fail(error);
    }
  }

  function send(channel: ChannelNumber, out: ChannelOut, body: FrameBody): void {
    const { p } = body as { readonly p?: unknown };
    const encoded = p === undefined ? p : encodePayload(body, p);
    // Counted before sending, because a synchronous transport can come back here from inside `send`. Taken back on
    // failure: a transport that throws has sent nothing.
    const number = out.nextNumber++;
    try {
      const frame = { k: body.k, s: session, c: channel, n: number, ...(body as object) };
      transport.send(encoded === p ? frame : { ...frame, p: encoded }, transferListOf(p));
    } catch (error) {
      out.nextNumber = number;
      throw error;
    }
  }

  function encodePayload(body: FrameBody, payload: unknown): unknown {
    const type = payloadTypeOf(body);
    // Commits hold what JSON can say and nothing else.
    if (type === 'commit') return transport.clones ? JSON.stringify(payload) : payload;
    return transport.codec && (type === 'value?' || type === 'result?') ? transport.codec.encode(payload) : payload;
  }

  return {
    enqueue(channel, outgoing) {
      if (isClosed) return;
      const out = at(channel);
      const isFree = FRAME_TABLE[outgoing.kind].credit === 'none';
      if ((isFree || out.queue.length === 0) && hasCredit(out, outgoing)) sendOutgoing(channel, out, outgoing);
      else if (out.queue.length < MAX_QUEUED) out.queue.push(outgoing);
      else outgoing.fail(new DinghyError('BRIDGE_QUEUE_FULL', { channel, limit: MAX_QUEUED }));
    },
    remove(channel, outgoing) {
      const { queue } = at(channel);
      const index = queue.indexOf(outgoing);
      if (index < 0) return false;
      queue.splice(index, 1);
      // What stood behind it may be of a kind that need not wait.
      flush(channel);
      return true;
    },
    sendControl: (body) => send(CHANNELS.control, at(CHANNELS.control), body),
    setSession(next) {
      session = next;
    },
    open(negotiated) {
      limits = negotiated;
      for (const channel of Object.values(CHANNELS)) flush(channel);
    },
    returnCall(channel) {
      at(channel).callsInUse--;
      totalCallsInUse--;
      // The total was the bound of every channel: whichever waits may go on.
      for (const waiting of Object.values(CHANNELS)) flush(waiting);
    },
    returnEvents(channel, count) {
      const out = at(channel);
      // Clamped: after a gap the reader gives back what may have been lost, which can be more than was used.
      out.eventsInUse = Math.max(0, out.eventsInUse - count);
      flush(channel);
    },
    close() {
      isClosed = true;
      for (const out of channels) out.queue = [];
    },
  };
}
