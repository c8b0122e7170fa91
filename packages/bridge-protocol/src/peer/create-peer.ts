// One end of a session. Wires the handshake, the two halves of the frame flow and what stands on them; what each frame
// means is in the module that receives it. Every breach of the protocol ends up in `receive`, and ends the session.

import { DinghyError, isDinghyError } from '@dinghy/errors';
import { type DecodedFrame, decodeFrame } from '../frames/decode-frame.ts';
import type { Frame, FrameBody, FrameHead } from '../frames/frame.ts';
import { type FrameKind, PROTOCOL_VERSIONS } from '../frames/frame-table.ts';
import { DEFAULT_LIMITS } from '../frames/limits.ts';
import { fromWireError, toWireError } from '../frames/wire-error.ts';
import { defaultClock } from '../transports/clock.ts';
import { runGuarded } from './abort-signal.ts';
import { createAnswerer } from './create-answerer.ts';
import { createCaller } from './create-caller.ts';
import { createEventFlow } from './create-event-flow.ts';
import { createInbox } from './create-inbox.ts';
import { createOutbox } from './create-outbox.ts';
import { createRenderFlow } from './create-render-flow.ts';
import { mintSession as mintRandomSession } from './mint-session.ts';
import { type Agreement, checkAgreement, negotiate, type Offer } from './negotiate.ts';
import { MAX_TOLERATED, type PeerOptions } from './peer-options.ts';
import { CHANNELS, type ChannelNumber, type Peer, type SessionInfo } from './types.ts';

type State = 'awaiting-hello' | 'awaiting-welcome' | 'awaiting-ready' | 'open' | 'closed';

/**
 * Starts a session over a transport. It opens by itself; what is sent before that waits.
 *
 * @example
 * const peer = createPeer({ transport, role: 'initiator' });
 * await peer.opened;
 * const info = await peer.call(CHANNELS.api, 'getNetworkType', {});
 */
export function createPeer(options: PeerOptions): Peer {
  const { transport, role, clock = defaultClock(), handshakeDeadlineMs = 5000, mintSession = mintRandomSession } = options;
  const offer: Offer = {
    ...(options.versions ?? PROTOCOL_VERSIONS),
    sdk: options.sdk ?? '',
    features: options.features ?? [],
    limits: { ...DEFAULT_LIMITS, ...options.limits },
  };

  let state: State = role === 'initiator' ? 'awaiting-welcome' : 'awaiting-hello';
  let agreement: Agreement = { protocol: 0, features: [], limits: offer.limits };
  let session = '';
  let closeReason: DinghyError | undefined;
  let dropped = 0;
  let tolerated = 0;
  let lastPing = 0;
  const closeListeners: ((reason: Error) => void)[] = [];
  const pings = new Map<
    number,
    { readonly sentAt: number; readonly resolve: (ms: number) => void; readonly reject: (reason: Error) => void }
  >();

  const limits = () => agreement.limits;
  const outbox = createOutbox(transport);
  const inbox = createInbox(limits);
  const caller = createCaller({ outbox, clock, mayPause: role === 'initiator' });
  const answerer = createAnswerer(outbox, limits);
  const events = createEventFlow(inbox, outbox);
  const render = createRenderFlow({ outbox, clock, onUncarriable });

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
    if (role === 'initiator') outbox.sendControl({ k: 'hello', p: offer });
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
    for (const ping of pings.values()) ping.reject(reason);
    pings.clear();
    for (const listener of closeListeners) runGuarded(() => listener(reason));
  }

  function endWithFatal(reason: DinghyError): void {
    end(reason, session === '' ? undefined : { k: 'fatal', e: toWireError(reason, reason) });
  }

  function onUncarriable(error: unknown): void {
    endWithFatal(
      isDinghyError(error)
        ? error
        : new DinghyError('BRIDGE_VALUE_INVALID', { problem: 'the transport refused it' }, { cause: error }),
    );
  }

  // --- receiving ---

  function receive(value: unknown): void {
    if (state === 'closed') return;
    const decoded = decodeFrame(value, agreement.limits, transport.codec);
    if (decoded.is === 'garbage') {
      dropped++;
      return;
    }
    try {
      if (state === 'open') receiveInSession(decoded);
      else receiveInHandshake(decoded);
    } catch (error) {
      // Our own modules throw nothing but breaches of the protocol; code that the peer was given runs guarded.
      endWithFatal(error as DinghyError);
    }
  }

  /** Nothing but the one frame that is due is looked at. */
  function receiveInHandshake(decoded: DecodedFrame): void {
    if (decoded.is !== 'frame' || decoded.frame.c !== CHANNELS.control) {
      dropped++;
      return;
    }
    const { frame } = decoded;
    if (state === 'awaiting-hello' && frame.k === 'hello') receiveHello(frame);
    else if (state === 'awaiting-welcome' && frame.k === 'welcome') receiveWelcome(frame);
    else if (state === 'awaiting-welcome' && frame.k === 'refuse') end(fromWireError(frame.e));
    else if (state === 'awaiting-ready' && frame.k === 'ready' && frame.s === session && inbox.accept(frame) === 'next') open();
    else dropped++;
  }

  function receiveHello(frame: Frame<'hello'>): void {
    inbox.accept(frame);
    try {
      beginSession(mintSession(), negotiate(offer, frame.p));
    } catch (error) {
      end(error as DinghyError, { k: 'refuse', e: toWireError(error, error as DinghyError) });
      return;
    }
    state = 'awaiting-ready';
    outbox.sendControl({ k: 'welcome', p: { session, ...agreement } });
  }

  function receiveWelcome(frame: Frame<'welcome'>): void {
    inbox.accept(frame);
    beginSession(frame.p.session, checkAgreement(offer, frame));
    outbox.sendControl({ k: 'ready' });
    open();
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
    else (receivers[decoded.frame.k] as (frame: Frame) => void)(decoded.frame);
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
    if (head.c !== CHANNELS.render || !render.receivesPatches || ++tolerated > MAX_TOLERATED) throw gap;
    render.requestSnapshot(gap.code, gap.message);
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
    else if (frame.k === 'patch') render.requestSnapshot(error.code, error.message);
    else {
      inbox.countEvent(frame);
      events.consume(frame.c, 1);
      sendErr(frame.c, error);
    }
  }

  function sendErr(channel: ChannelNumber, error: DinghyError, id?: number): void {
    const body: FrameBody<'err'> = { k: 'err', e: toWireError(error, error), ...(id === undefined ? {} : { id }) };
    outbox.enqueue(channel, { kind: 'err', write: () => body, fail: onUncarriable });
  }

  const receivers: { readonly [Kind in FrameKind]: (frame: Frame<Kind>) => void } = {
    hello: refuseLate,
    welcome: refuseLate,
    refuse: refuseLate,
    ready: refuseLate,
    call: (frame) => answerer.receiveCall(frame),
    ok: (frame) => caller.receiveAnswer(frame),
    err(frame) {
      // Without an id it answers a frame that expects no answer.
      if (frame.id !== undefined) caller.receiveAnswer({ ...frame, id: frame.id });
      else if (++tolerated > MAX_TOLERATED) throw fromWireError(frame.e);
    },
    cancel: (frame) => answerer.receiveCancel(frame),
    progress(frame) {
      inbox.countEvent(frame);
      caller.receiveProgress(frame);
      events.consume(frame.c, 1);
    },
    event(frame) {
      inbox.countEvent(frame);
      events.receiveEvent(frame);
    },
    log(frame) {
      inbox.countEvent(frame);
      events.receiveLog(frame);
    },
    patch: (frame) => render.receivePatch(frame),
    snapshot: (frame) => render.receivePatch(frame),
    patchAck: (frame) => render.receiveAck(frame),
    resync: (frame) => render.receiveResync(frame),
    credit: ({ p }) => outbox.returnEvents(p.channel, p.events),
    ping: ({ id }) => sendControl({ k: 'pong', id }),
    pong({ id }) {
      const ping = pings.get(id);
      pings.delete(id);
      ping?.resolve(clock.now() - ping.sentAt);
    },
    bye: ({ p }) => end(new DinghyError('BRIDGE_SESSION_CLOSED', { reason: p.reason })),
    fatal: ({ e }) => end(fromWireError(e)),
  };

  function refuseLate({ k }: FrameHead): void {
    throw new DinghyError('BRIDGE_FRAME_INVALID', { kind: k, field: 'k' });
  }

  function sendControl(body: FrameBody): void {
    outbox.enqueue(CHANNELS.control, { kind: body.k, write: () => body, fail: onUncarriable });
  }

  function sendOneWay(channel: ChannelNumber, body: FrameBody<'event' | 'log'>): void {
    outbox.enqueue(channel, { kind: body.k, write: () => body, fail: onUncarriable });
  }

  // In a microtask, so that receivers set right after this call get what has already arrived.
  void Promise.resolve().then(start);

  return {
    opened,
    call: caller.call,
    onCall: answerer.onCall,
    sendEvent: (channel, name, body) => sendOneWay(channel, { k: 'event', m: name, p: body }),
    onEvent: events.onEvent,
    sendPatch: render.sendPatch,
    onPatch: render.onPatch,
    onPatchAck: render.onPatchAck,
    requestSnapshot: render.requestSnapshot,
    onResync: render.onResync,
    sendLog: (level, body) => sendOneWay(CHANNELS.devtools, { k: 'log', m: level, p: body }),
    onLog: events.onLog,
    ping: () =>
      new Promise((resolve, reject) => {
        if (closeReason) return reject(closeReason);
        const id = ++lastPing;
        pings.set(id, { sentAt: clock.now(), resolve, reject });
        sendControl({ k: 'ping', id });
      }),
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
}

/** For the last words to a connection that may be gone. */
function runQuietly(run: () => void): void {
  try {
    run();
  } catch {
    // There is nobody left to tell.
  }
}
