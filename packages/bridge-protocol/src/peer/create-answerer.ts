// Calls that the other side makes. Each gets exactly one answer: what its handler gives, its error, or
// `BRIDGE_CALL_CANCELLED` as soon as the caller cancels, whatever the handler does later.

import { DinghyError } from '@dinghy/errors';
import type { Frame, FrameBody } from '../frames/frame.ts';
import type { SessionLimits } from '../frames/limits.ts';
import { toWireError } from '../frames/wire-error.ts';
import { type Abortable, createAbortable } from './abort-signal.ts';
import type { Outbox } from './create-outbox.ts';
import type { CallHandler, ChannelNumber, IncomingCall } from './types.ts';

export interface Answerer {
  onCall(channel: ChannelNumber, handler: CallHandler): void;
  /** @throws `BRIDGE_CREDIT_EXCEEDED`, `BRIDGE_FRAME_INVALID` */
  receiveCall(frame: Frame<'call'>, invalid?: DinghyError): void;
  receiveCancel(frame: Frame<'cancel'>): void;
  end(): void;
}

interface ActiveCall extends Abortable {
  readonly channel: ChannelNumber;
  readonly method: string;
}

export function createAnswerer(outbox: Outbox, limits: () => SessionLimits): Answerer {
  const handlers = new Map<ChannelNumber, CallHandler>();
  const active = new Map<number, ActiveCall>();
  const activeByChannel = new Map<ChannelNumber, number>();
  let lastId = 0;

  function admit({ id, c, k }: Frame<'call'>): void {
    // Ids rise, so none can be used twice, neither at the same time nor to replay a call that was consented to.
    if (id <= lastId) throw new DinghyError('BRIDGE_FRAME_INVALID', { kind: k, field: 'id' });
    lastId = id;
    const { calls, outstandingCalls } = limits();
    const count = (activeByChannel.get(c) ?? 0) + 1;
    if (count > calls) throw new DinghyError('BRIDGE_CREDIT_EXCEEDED', { channel: c, kind: k, limit: calls });
    if (active.size >= outstandingCalls)
      throw new DinghyError('BRIDGE_CREDIT_EXCEEDED', { channel: c, kind: k, limit: outstandingCalls });
    activeByChannel.set(c, count);
  }

  function answer(id: number, body: FrameBody<'ok' | 'err'>): void {
    const call = active.get(id);
    if (!call) return;
    active.delete(id);
    activeByChannel.set(call.channel, (activeByChannel.get(call.channel) as number) - 1);
    send(call.channel, id, body);
  }

  function send(channel: ChannelNumber, id: number, body: FrameBody<'ok' | 'err'>): void {
    outbox.enqueue(channel, {
      kind: body.k,
      write: () => body,
      // Only a result can be uncarriable: a function, a cycle. The caller still gets its answer.
      fail: () =>
        send(channel, id, toErr(id, new DinghyError('BRIDGE_VALUE_INVALID', { problem: 'the result is not plain data' }))),
    });
  }

  function toErr(id: number, thrown: unknown, method = ''): FrameBody<'err'> {
    return { k: 'err', id, e: toWireError(thrown, new DinghyError('BRIDGE_CALL_FAILED', { method })) };
  }

  function run(frame: Frame<'call'>, handler: CallHandler, signal: IncomingCall['signal']): void {
    const { id, c, m, p, d } = frame;
    const call: IncomingCall = {
      signal,
      ...(d === undefined ? {} : { deadlineMs: d }),
      progress(value) {
        if (active.has(id))
          outbox.enqueue(c, { kind: 'progress', write: () => ({ k: 'progress', id, p: value }), fail: () => {} });
      },
    };
    new Promise((resolve) => resolve(handler(m, p, call))).then(
      (result) => answer(id, { k: 'ok', id, p: result }),
      (thrown) => answer(id, toErr(id, thrown, m)),
    );
  }

  return {
    onCall: (channel, handler) => void handlers.set(channel, handler),
    receiveCall(frame, invalid) {
      admit(frame);
      const abortable = createAbortable();
      active.set(frame.id, { ...abortable, channel: frame.c, method: frame.m });
      const handler = handlers.get(frame.c);
      if (invalid) answer(frame.id, toErr(frame.id, invalid));
      else if (handler) run(frame, handler, abortable.signal);
      else answer(frame.id, toErr(frame.id, new DinghyError('BRIDGE_METHOD_UNKNOWN', { method: frame.m })));
    },
    receiveCancel({ id, c }) {
      const call = active.get(id);
      // Its answer and the cancel may have crossed.
      if (call?.channel !== c) return;
      answer(id, toErr(id, new DinghyError('BRIDGE_CALL_CANCELLED', { method: call.method })));
      call.abort();
    },
    end() {
      const calls = [...active.values()];
      active.clear();
      for (const call of calls) call.abort();
    },
  };
}
