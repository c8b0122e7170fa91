import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { createFaultyTransport, type Fault } from '../conformance.ts';
import { codeOf, connectPeers, connectRaw, SESSION, settle } from '../testing/connect-peers.ts';
import { createManualClock } from '../testing/manual-clock.ts';
import { CHANNELS } from './types.ts';

const { api } = CHANNELS;

describe('the end of a session', () => {
  test('by close tells both sides the reason, once', async () => {
    const { inner, outer, log } = connectPeers();
    const onInnerClose = vi.fn();
    const onOuterClose = vi.fn();
    inner.onClose(onInnerClose);
    outer.onClose(onOuterClose);
    await inner.opened;
    await settle();
    inner.close('left');
    inner.close('again');
    await settle();
    expect(log.at(-1)).toEqual({ from: 'inner', k: 'bye', s: SESSION, c: 0, n: 3, p: { reason: 'left' } });
    for (const onClose of [onInnerClose, onOuterClose]) {
      expect(onClose.mock.calls).toEqual([
        [expect.objectContaining({ code: 'BRIDGE_SESSION_CLOSED', params: { reason: 'left' } })],
      ]);
    }
  });

  test('settles every call: sent, waiting for credit, and new ones', async () => {
    const { inner, outer } = connectPeers({ inner: { limits: { calls: 1 } } });
    outer.onCall(api, () => new Promise(() => {}));
    const sent = codeOf(inner.call(api, 'sent', {}));
    const waiting = codeOf(inner.call(api, 'waiting', {}));
    await settle();
    outer.close();
    expect(await sent).toBe('BRIDGE_SESSION_CLOSED');
    expect(await waiting).toBe('BRIDGE_SESSION_CLOSED');
    expect(await codeOf(inner.call(api, 'new', {}))).toBe('BRIDGE_SESSION_CLOSED');
  });

  test('leaves no timer behind', async () => {
    const { inner, outer, clock } = connectPeers();
    outer.onCall(api, () => new Promise(() => {}));
    void inner.call(api, 'x', {}).catch(() => {});
    await settle();
    expect(clock.pendingTimers).toBe(1);
    inner.close();
    await settle();
    expect(clock.pendingTimers).toBe(0);
  });

  test('aborts the signals of calls that are being answered', async () => {
    const session = await connectRaw();
    const aborted = vi.fn();
    session.peer.onCall(api, (_method, _params, { signal }) => {
      signal.addEventListener('abort', aborted);
      return new Promise(() => {});
    });
    session.send({ k: 'call', c: 1, id: 1, m: 'x' });
    session.send({ k: 'bye', p: { reason: 'gone' } });
    expect(aborted).toHaveBeenCalledOnce();
  });

  test('by a break of the connection is BRIDGE_TRANSPORT_CLOSED, and calls keep the cause', async () => {
    const { inner, outer } = connectPeers({
      wrapOuter: (transport) =>
        createFaultyTransport(transport, { decide: (value) => ((value as { k: string }).k === 'ok' ? 'close' : 'pass') }),
    });
    outer.onCall(api, () => 'never arrives');
    const error = await inner.call(api, 'x', {}).catch((thrown: Error) => thrown);
    expect(error).toMatchObject({
      code: 'BRIDGE_SESSION_CLOSED',
      params: { reason: 'BRIDGE_TRANSPORT_CLOSED' },
      cause: { code: 'BRIDGE_TRANSPORT_CLOSED' },
    });
  });

  test('by the other side’s fatal gives its reason', async () => {
    const session = await connectRaw();
    const onClose = vi.fn();
    session.peer.onClose(onClose);
    session.send({ k: 'fatal', e: { code: 'BRIDGE_CREDIT_EXCEEDED', params: { channel: 1, kind: 'call', limit: 64 } } });
    expect(onClose).toHaveBeenCalledWith(expect.objectContaining({ code: 'BRIDGE_CREDIT_EXCEEDED' }));
    expect(session.received).toEqual([]);
  });

  test('is told to a listener that comes late', async () => {
    const session = await connectRaw();
    session.peer.close('over');
    const onClose = vi.fn();
    session.peer.onClose(onClose);
    expect(onClose).toHaveBeenCalledOnce();
  });

  test('stops everything that arrives after it', async () => {
    const session = await connectRaw();
    const onEvent = vi.fn();
    session.peer.onEvent(CHANNELS.viewEvent, onEvent);
    session.send({ k: 'bye', p: { reason: 'gone' } });
    session.send({ k: 'event', c: 4, m: 'late' });
    expect(onEvent).not.toHaveBeenCalled();
  });
});

const fault: fc.Arbitrary<Fault> = fc.oneof(
  { weight: 8, arbitrary: fc.constant<Fault>('pass') },
  fc.constantFrom<Fault>('drop', 'duplicate', 'hold', 'close'),
  fc.record({ delayMs: fc.integer({ min: 0, max: 5000 }) }),
);

describe('whatever a transport does', () => {
  test('every call settles once, no later than its deadline, and nothing is answered wrongly', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fault, { maxLength: 30 }),
        fc.array(fault, { maxLength: 30 }),
        async (innerFaults, outerFaults) => {
          const clock = createManualClock();
          const { inner, outer } = connectPeers({
            clock,
            wrapInner: (transport) =>
              createFaultyTransport(transport, { clock, decide: (_value, index) => innerFaults[index] ?? 'pass' }),
            wrapOuter: (transport) =>
              createFaultyTransport(transport, { clock, decide: (_value, index) => outerFaults[index] ?? 'pass' }),
          });
          outer.onCall(api, (_method, params) => params);
          inner.onCall(api, (_method, params) => params);
          let settled = 0;
          for (const [index, peer] of [inner, outer, inner, inner, outer].entries()) {
            void peer.call(api, 'echo', index, { deadlineMs: 1000 * (index + 1) }).then(
              (result) => {
                settled++;
                expect(result).toBe(index);
              },
              () => settled++,
            );
          }
          for (let round = 0; round < 12; round++) {
            await settle();
            clock.advance(1000);
          }
          await settle();
          expect(settled).toBe(5);
          inner.close();
          outer.close();
          await settle();
        },
      ),
      { numRuns: 300 },
    );
  });
});
