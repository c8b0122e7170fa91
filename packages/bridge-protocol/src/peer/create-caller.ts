// Calls that this side makes. Whatever happens, each promise settles once: by its answer, its deadline, its signal, or
// the end of the session. A call that was given up stays known until its answer comes, because the answer returns its
// credit and an answer to nothing is a breach of the protocol.

import { DinghyError } from '@dinghy/errors';
import type { Frame } from '../frames/frame.ts';
import { fromWireError } from '../frames/wire-error.ts';
import type { Clock } from '../transports/clock.ts';
import { runGuarded } from './abort-signal.ts';
import type { Outbox, Outgoing } from './create-outbox.ts';
import type { CallOptions, ChannelNumber } from './types.ts';

export interface Caller {
  call(channel: ChannelNumber, method: string, params: unknown, options?: CallOptions): Promise<unknown>;
  /** @throws `BRIDGE_ANSWER_UNEXPECTED` */
  receiveAnswer(frame: Frame<'ok' | 'err'> & { readonly id: number }, invalid?: DinghyError): void;
  receiveProgress(frame: Frame<'progress'>): void;
  end(reason: DinghyError): void;
}

export interface CallerOptions {
  readonly outbox: Outbox;
  readonly clock: Clock;
  /** Whether `{ state: 'user' }` stops deadlines here: only a side whose other side is trusted may be kept waiting. */
  readonly mayPause: boolean;
}

/** How a side calls: by {@link createCaller}, which may have to be fetched. */
export type MakeCaller = (options: CallerOptions) => Caller;

const DEFAULT_DEADLINE_MS = 30_000;
/** Timers beyond it fire at once. */
const MAX_TIMER_MS = 0x7fffffff;

interface CallRequest {
  readonly channel: ChannelNumber;
  readonly method: string;
  readonly params: unknown;
  readonly options: CallOptions;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

interface PendingCall {
  readonly channel: ChannelNumber;
  readonly deadline: Deadline;
  readonly onProgress: ((progress: unknown) => void) | undefined;
  settle(action: () => void): void;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

export function createCaller({ outbox, clock, mayPause }: CallerOptions): Caller {
  const sent = new Map<number, PendingCall>();
  /** Of every call that has not settled, sent or not. */
  const endings = new Set<(reason: DinghyError) => void>();
  let lastId = 0;
  let ended: DinghyError | undefined;

  function start({ channel, method, params, options, resolve, reject }: CallRequest): void {
    const { deadlineMs = DEFAULT_DEADLINE_MS, signal, onProgress } = options;
    let id: number | undefined;
    let isSettled = false;

    const deadline = createDeadline(clock, deadlineMs, () =>
      giveUp(new DinghyError('BRIDGE_CALL_TIMEOUT', { method, deadlineMs })),
    );
    const cancel = () => giveUp(new DinghyError('BRIDGE_CALL_CANCELLED', { method }));

    const pending: PendingCall = {
      channel,
      deadline,
      onProgress,
      resolve,
      reject,
      settle(action) {
        if (isSettled) return;
        isSettled = true;
        deadline.stop();
        signal?.removeEventListener('abort', cancel);
        endings.delete(endWith);
        action();
      },
    };

    const endWith = (reason: DinghyError) => pending.settle(() => reject(closed(reason)));

    const outgoing: Outgoing = {
      kind: 'call',
      write() {
        // Minted here, so that ids rise in the order of sending.
        id = ++lastId;
        sent.set(id, pending);
        const left = deadline.leftMs();
        return { k: 'call', id, m: method, p: params, ...(left === Infinity ? {} : { d: left }) };
      },
      fail(error) {
        if (id !== undefined) sent.delete(id);
        pending.settle(() => reject(error instanceof DinghyError ? error : uncarriable(error)));
      },
    };

    function giveUp(error: DinghyError): void {
      if (isSettled) return;
      pending.settle(() => reject(error));
      if (outbox.remove(channel, outgoing) || id === undefined) return;
      const cancelled = id;
      outbox.enqueue(channel, { kind: 'cancel', write: () => ({ k: 'cancel', id: cancelled }), fail: () => {} });
    }

    if (signal?.aborted) {
      cancel();
      return;
    }
    signal?.addEventListener('abort', cancel);
    endings.add(endWith);
    deadline.start();
    outbox.enqueue(channel, outgoing);
  }

  return {
    call: (channel, method, params, options = {}) =>
      new Promise((resolve, reject) => {
        if (ended) reject(closed(ended));
        else start({ channel, method, params, options, resolve, reject });
      }),
    receiveAnswer(frame, invalid) {
      const pending = sent.get(frame.id);
      if (pending?.channel !== frame.c)
        throw new DinghyError('BRIDGE_ANSWER_UNEXPECTED', { channel: frame.c, kind: frame.k, id: frame.id });
      sent.delete(frame.id);
      if (invalid) pending.settle(() => pending.reject(invalid));
      // `p` has been decoded: plain data without functions, so that no `then` of its can run in `resolve`.
      else if (frame.k === 'ok') pending.settle(() => pending.resolve(frame.p));
      else pending.settle(() => pending.reject(fromWireError(frame.e)));
      outbox.returnCall(frame.c);
    },
    receiveProgress({ id, c, p }) {
      const pending = sent.get(id);
      if (pending?.channel !== c) return;
      if (mayPause && typeof p === 'object' && p !== null && (p as { readonly state?: unknown }).state === 'user')
        pending.deadline.pause();
      else pending.deadline.start();
      runGuarded(() => pending.onProgress?.(p));
    },
    end(reason) {
      ended = reason;
      sent.clear();
      for (const endWith of endings) endWith(reason);
    },
  };
}

function closed(reason: DinghyError): DinghyError {
  return reason.code === 'BRIDGE_SESSION_CLOSED'
    ? reason
    : new DinghyError('BRIDGE_SESSION_CLOSED', { reason: reason.code }, { cause: reason });
}

function uncarriable(error: unknown): DinghyError {
  return new DinghyError('BRIDGE_VALUE_INVALID', { problem: 'the transport refused it' }, { cause: error });
}

interface Deadline {
  start(): void;
  pause(): void;
  /** For good. */
  stop(): void;
  /** Whole milliseconds. */
  leftMs(): number;
}

/** A clock that can be stopped while a person decides. */
function createDeadline(clock: Clock, deadlineMs: number, onExpired: () => void): Deadline {
  let leftMs = deadlineMs;
  let startedAt: number | undefined;
  let timer: unknown;
  let isStopped = false;

  const left = () => Math.max(0, startedAt === undefined ? leftMs : leftMs - (clock.now() - startedAt));

  function halt(): void {
    if (startedAt === undefined) return;
    leftMs = left();
    startedAt = undefined;
    clock.clearTimeout(timer);
  }

  return {
    start() {
      if (isStopped || startedAt !== undefined || leftMs === Infinity) return;
      startedAt = clock.now();
      timer = clock.setTimeout(onExpired, Math.min(leftMs, MAX_TIMER_MS));
    },
    pause: halt,
    stop() {
      halt();
      isStopped = true;
    },
    leftMs: () => Math.round(left()),
  };
}
