// One end of a session. Wires the handshake, the two halves of the frame flow and what stands on them; what each frame
// means is in the module that receives it. Every breach of the protocol ends up in `receive`, and ends the session.

import { DinghyError, isDinghyError } from '@dinghy/errors';
import { FRAME_TABLE } from '#frame-table';
import type { Frame, FrameBody, FrameHead } from '../frames/frame.ts';
import { PROTOCOL_VERSIONS } from '../frames/frame-table.ts';
import { DEFAULT_LIMITS } from '../frames/limits.ts';
import type { DecodedFrame, ReadFrame } from '../frames/read-payload.ts';
import { fromWireError, toWireError } from '../frames/wire-error.ts';
import { runGuarded } from './abort-signal.ts';
import { createAnswerer } from './create-answerer.ts';
import type { MakeCaller } from './create-caller.ts';
import { createEventFlow } from './create-event-flow.ts';
import { createInbox } from './create-inbox.ts';
import { createOutbox } from './create-outbox.ts';
import type { ShakeHands } from './handshake.ts';
import type { Agreement, Offer } from './negotiate.ts';
import { MAX_TOLERATED, type SessionOptions } from './peer-options.ts';
import type { ApiOf, FrameReceivers, MakePart } from './peer-part.ts';
import { CHANNELS, type ChannelNumber, type Peer, type SessionInfo } from './types.ts';

/**
 * Starts a session over a transport by a peer that does what every peer does (calls, events) and what its parts do. Frames
 * that none of these receives end the session. `readFrame` is `decodeFrame`, or `trustFrame` where all other sides are trusted.
 *
 * @param makeCaller `createCaller`, or `callLater` for a side that has nothing to ask at first
 *
 * @example
 * const view = assemblePeer({ transport, clock: defaultClock() }, respond, createCaller, [receivePatches], decodeFrame);
 * view.onPatch((commit, acknowledge) => draw(commit).then(acknowledge));
 */
export function assemblePeer<const Parts extends readonly MakePart<object>[]>(
  options: SessionOptions,
  shakeHands: ShakeHands,
  makeCaller: MakeCaller,
  makeParts: Parts,
  readFrame: ReadFrame,
): Peer & ApiOf<Parts> {
  const { transport, clock, handshakeDeadlineMs = 5000 } = options;
  const offer: Offer = {
    ...(options.versions ?? PROTOCOL_VERSIONS),
    sdk: options.sdk ?? '',
    features: options.features ?? [],
    limits: { ...DEFAULT_LIMITS, ...options.limits },
  };

  let state: 'beginning' | 'open' | 'closed' = 'beginning';
  let agreement: Agreement = { protocol: 0, features: [], limits: offer.limits };
  let session = '';
  let closeReason: DinghyError | undefined;
  let dropped = 0;
  let tolerated = 0;
  const closeListeners: ((reason: Error) => void)[] = [];

  const limits = () => agreement.limits;
  const outbox = createOutbox(transport);
  const inbox = createInbox(limits);
  const events = createEventFlow(inbox, outbox);
  const answerer = createAnswerer(outbox, limits);
  const parts = makeParts.map((make) => make({ clock, send, consume: events.consume }));
  const commits = parts.find((part) => part.commits)?.commits;
  const handshake = shakeHands({
    offer,
    sendControl: outbox.sendControl,
    accept: (frame) => inbox.accept(frame) === 'next',
    beginSession,
    open,
    end,
  });
  const caller = makeCaller({ outbox, clock, mayPause: handshake.mayPause });

  let resolveOpened: (info: SessionInfo) => void;
  let rejectOpened: (reason: DinghyError) => void;
  const opened = new Promise<SessionInfo>((resolve, reject) => {
    resolveOpened = resolve;
    rejectOpened = reject;
  });
  // `onClose` tells too: a failed handshake that nobody awaits is not an unhandled rejection.
  opened.catch(() => {});

  const handshakeTimer =
    handshakeDeadlineMs === Infinity
      ? undefined
      : clock.setTimeout(
          () => end(new DinghyError('BRIDGE_HANDSHAKE_TIMEOUT', { deadlineMs: handshakeDeadlineMs })),
          handshakeDeadlineMs,
        );

  // --- the session's life ---

  function start(): void {
    transport.onClose(() => end(new DinghyError('BRIDGE_TRANSPORT_CLOSED', {})));
    if (state === 'closed') return;
    handshake.begin();
    transport.onMessage(receive);
  }

  function beginSession(id: string, agreed: Agreement): void {
    session = id;
    agreement = agreed;
    outbox.setSession(id);
  }

  function open(): void {
    state = 'open';
    clock.clearTimeout(handshakeTimer);
    const { protocol, features } = agreement;
    resolveOpened({ protocol, session, features });
    outbox.open(agreement.limits);
  }

  /** Ends the session, telling the other side if there is something to tell it. Everything that waits is settled. */
  function end(reason: DinghyError, farewell?: FrameBody): void {
    if (state === 'closed') return;
    state = 'closed';
    closeReason = reason;
    clock.clearTimeout(handshakeTimer);
    // The connection may be what failed.
    if (farewell) runQuietly(() => outbox.sendControl(farewell));
    outbox.close();
    runQuietly(() => transport.close());
    rejectOpened(reason);
    caller.end(reason);
    answerer.end();
    for (const part of parts) part.end?.(reason);
    for (const listener of closeListeners) runGuarded(listener, reason);
  }

  function endWithFatal(reason: DinghyError): void {
    end(reason, session === '' ? undefined : { k: 'fatal', e: toWireError(reason, reason) });
  }

  function endUncarriable(error: unknown): void {
    endWithFatal(
      isDinghyError(error)
        ? error
        : new DinghyError('BRIDGE_VALUE_INVALID', { problem: 'the transport refused it' }, { cause: error }),
    );
  }

  function send(channel: ChannelNumber, body: FrameBody): void {
    outbox.enqueue(channel, { kind: body.k, write: () => body, fail: endUncarriable });
  }

  // --- receiving ---

  function receive(value: unknown): void {
    if (state === 'closed') return;
    const decoded = readFrame(value, agreement.limits, transport.codec, commits?.decode);
    if (decoded.is === 'garbage') {
      dropped++;
      return;
    }
    try {
      if (state === 'open') receiveInSession(decoded);
      // Nothing but the one frame that is due is looked at.
      else if (decoded.is !== 'frame' || decoded.frame.c !== CHANNELS.control || !handshake.receive(decoded.frame)) dropped++;
    } catch (error) {
      // Our own modules throw nothing but breaches of the protocol; code that the peer was given runs guarded.
      endWithFatal(error as DinghyError);
    }
  }

  function receiveInSession(decoded: Exclude<DecodedFrame, { is: 'garbage' }>): void {
    const head: FrameHead = 'head' in decoded ? decoded.head : decoded.frame;
    if (head.s !== session) {
      dropped++;
      return;
    }
    if (!acceptNumber(head)) return;
    if (decoded.is === 'broken') throw new DinghyError('BRIDGE_FRAME_INVALID', { kind: head.k, field: decoded.field });
    if (decoded.is === 'unknown-kind') answerUnknownKind(decoded.head);
    else if (decoded.is === 'bad-payload') receiveBadPayload(decoded.frame, decoded.error);
    else receiveFrame(decoded.frame);
  }

  function acceptNumber(head: FrameHead): boolean {
    const verdict = inbox.accept(head);
    if (verdict === 'next') return true;
    if (verdict === 'duplicate') {
      dropped++;
      return false;
    }
    const gap = new DinghyError('BRIDGE_SEQUENCE_GAP', { channel: head.c, expected: verdict.gap, received: head.n });
    // Only a side that shows patches can mend a gap, by starting afresh from a snapshot.
    if (head.c !== CHANNELS.render || !commits?.isShown || ++tolerated > MAX_TOLERATED) throw gap;
    commits.requestSnapshot(gap.code, gap.message);
    // What was lost used credit that nobody else will give back.
    events.consume(head.c, Math.min(head.n - verdict.gap, agreement.limits.events));
    return true;
  }

  function answerUnknownKind({ k, c, id }: FrameHead & { readonly id?: number }): void {
    const error = new DinghyError('BRIDGE_KIND_UNKNOWN', { kind: k });
    if (++tolerated > MAX_TOLERATED) throw error;
    sendErr(c, error, id);
  }

  /** The message fails, not the session: what an app puts into a call is not the runtime's breach. */
  function receiveBadPayload(frame: Frame, error: DinghyError): void {
    if (frame.k === 'call') answerer.receiveCall(frame, error);
    else if (frame.k === 'ok') caller.receiveAnswer(frame, error);
    // The snapshot was the remedy: there is no other.
    else if (frame.k === 'snapshot' || ++tolerated > MAX_TOLERATED) throw error;
    else if (frame.k === 'patch') commits?.requestSnapshot(error.code, error.message);
    else {
      inbox.countEvent(frame);
      events.consume(frame.c, 1);
      sendErr(frame.c, error);
    }
  }

  function sendErr(channel: ChannelNumber, error: DinghyError, id?: number): void {
    send(channel, { k: 'err', e: toWireError(error, error), ...(id === undefined ? {} : { id }) });
  }

  function receiveFrame(frame: Frame): void {
    const take = receivers[frame.k] as ((frame: Frame) => void) | undefined;
    // The handshake's come too late, and others are for who has a part for them.
    if (!take) throw new DinghyError('BRIDGE_FRAME_INVALID', { kind: frame.k, field: 'k' });
    if (FRAME_TABLE[frame.k].credit === 'event') inbox.countEvent(frame);
    take(frame);
  }

  const own: FrameReceivers = {
    call: (frame) => answerer.receiveCall(frame),
    ok: (frame) => caller.receiveAnswer(frame),
    err(frame) {
      // Without an id it answers a frame that expects no answer.
      if (frame.id !== undefined) caller.receiveAnswer({ ...frame, id: frame.id });
      else if (++tolerated > MAX_TOLERATED) throw fromWireError(frame.e);
    },
    cancel: (frame) => answerer.receiveCancel(frame),
    progress(frame) {
      caller.receiveProgress(frame);
      events.consume(frame.c, 1);
    },
    event: (frame) => events.receiveEvent(frame),
    // Whoever may send one may send it to who does not listen.
    log: ({ c }) => events.consume(c, 1),
    credit: ({ p }) => outbox.returnEvents(p.channel, p.events),
    ping: ({ id }) => send(CHANNELS.control, { k: 'pong', id }),
    bye: ({ p }) => end(new DinghyError('BRIDGE_SESSION_CLOSED', { reason: p.reason })),
    fatal: ({ e }) => end(fromWireError(e)),
  };
  // Looked up by what arrives, in a realm whose `Object.prototype` a mini-program may have changed.
  const receivers: FrameReceivers = Object.assign(Object.create(null), own, ...parts.map((part) => part.receivers));

  // In a microtask, so that receivers set right after this call get what has already arrived.
  void Promise.resolve().then(start);

  const peer: Peer = {
    opened,
    call: caller.call,
    onCall: answerer.onCall,
    sendEvent: (channel, name, body) => send(channel, { k: 'event', m: name, p: body }),
    onEvent: events.onEvent,
    onClose(listener) {
      if (closeReason) listener(closeReason);
      else closeListeners.push(listener);
    },
    close(reason = 'closed') {
      end(new DinghyError('BRIDGE_SESSION_CLOSED', { reason }), session === '' ? undefined : { k: 'bye', p: { reason } });
    },
    get dropped() {
      return dropped;
    },
  };
  return Object.assign(peer, ...parts.map((part) => part.api));
}

/** For the last words to a connection that may be gone. */
function runQuietly(run: () => void): void {
  try {
    run();
  } catch {
    // There is nobody left to tell.
  }
}
