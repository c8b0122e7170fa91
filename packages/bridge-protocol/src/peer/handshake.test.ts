import { describe, expect, test, vi } from 'vitest';
import { DEFAULT_LIMITS } from '../frames/limits.ts';
import { codeOf, connectPeers, connectRaw, connectSilent, HELLO, SESSION, settle } from '../testing/connect-peers.ts';
import { createMemoryTransportPair } from '../transports/memory-transport.ts';
import { createPeer } from './create-peer.ts';
import { CHANNELS } from './types.ts';

const WELCOME = { protocol: 1, session: SESSION, features: [], limits: DEFAULT_LIMITS };

describe('the handshake', () => {
  test('is hello, welcome, ready, and tells both sides the same', async () => {
    const { inner, outer, log } = connectPeers({ inner: { sdk: 'dinghy 1' } });
    expect(await inner.opened).toEqual({ protocol: 1, session: SESSION, features: [] });
    expect(await outer.opened).toEqual({ protocol: 1, session: SESSION, features: [] });
    expect(log).toEqual([
      {
        from: 'inner',
        k: 'hello',
        s: '',
        c: 0,
        n: 1,
        p: { min: 1, max: 1, sdk: 'dinghy 1', features: [], limits: DEFAULT_LIMITS },
      },
      { from: 'outer', k: 'welcome', s: SESSION, c: 0, n: 1, p: WELCOME },
      { from: 'inner', k: 'ready', s: SESSION, c: 0, n: 2 },
    ]);
  });

  test.each<[inner: [number, number], outer: [number, number], result: number | 'refused']>([
    [[1, 1], [1, 1], 1],
    [[1, 3], [2, 4], 3],
    [[2, 9], [1, 5], 5],
    [[1, 1], [2, 3], 'refused'],
    [[4, 5], [1, 3], 'refused'],
  ])('between versions %j and %j chooses %s', async ([innerMin, innerMax], [outerMin, outerMax], result) => {
    const { inner, outer } = connectPeers({
      inner: { versions: { min: innerMin, max: innerMax } },
      outer: { versions: { min: outerMin, max: outerMax } },
    });
    if (result === 'refused') {
      expect(await codeOf(inner.opened)).toBe('BRIDGE_VERSION_UNSUPPORTED');
      expect(await codeOf(outer.opened)).toBe('BRIDGE_VERSION_UNSUPPORTED');
    } else {
      expect(await inner.opened).toMatchObject({ protocol: result });
      expect(await outer.opened).toMatchObject({ protocol: result });
    }
  });

  test('keeps the features that both sides have', async () => {
    const { inner, outer } = connectPeers({ inner: { features: ['a', 'b', 'c'] }, outer: { features: ['c', 'd', 'a'] } });
    expect((await inner.opened).features).toEqual((await outer.opened).features);
    expect([...(await inner.opened).features].sort()).toEqual(['a', 'c']);
  });

  test('keeps the lower of both sides’ limits', async () => {
    const { inner, log } = connectPeers({
      inner: { limits: { calls: 3, events: 10 } },
      outer: { limits: { calls: 5, events: 7 } },
    });
    await inner.opened;
    expect(log[1]).toMatchObject({ k: 'welcome', p: { limits: { ...DEFAULT_LIMITS, calls: 3, events: 7 } } });
  });

  test('delivers in order what was sent before it was done', async () => {
    const { inner, outer } = connectPeers();
    const received: unknown[] = [];
    outer.onEvent(CHANNELS.viewEvent, (name, body) => received.push([name, body]));
    for (let index = 0; index < 3; index++) inner.sendEvent(CHANNELS.viewEvent, 'tap', index);
    await settle();
    expect(received).toEqual([
      ['tap', 0],
      ['tap', 1],
      ['tap', 2],
    ]);
  });

  test.each(['initiator', 'responder'] as const)(
    'fails for a(n) %s that hears nothing for 5 s, and settles its calls',
    async (role) => {
      const { peer, clock, settle } = connectSilent({ role });
      const opened = codeOf(peer.opened);
      const call = codeOf(peer.call(CHANNELS.api, 'login', {}));
      const onClose = vi.fn();
      peer.onClose(onClose);
      await settle();
      clock.advance(4999);
      expect(onClose).not.toHaveBeenCalled();
      clock.advance(1);
      expect(await opened).toBe('BRIDGE_HANDSHAKE_TIMEOUT');
      expect(await call).toBe('BRIDGE_SESSION_CLOSED');
      expect(clock.pendingTimers).toBe(0);
    },
  );

  test('waits for as long as it is told to', async () => {
    const { peer, clock, settle } = connectSilent({ role: 'responder', handshakeDeadlineMs: Infinity });
    const onClose = vi.fn();
    peer.onClose(onClose);
    await settle();
    clock.advance(1e9);
    expect(onClose).not.toHaveBeenCalled();
  });

  test('accepts nothing else before it', async () => {
    const { peer, post, received, settle } = connectSilent({ role: 'responder' });
    const handler = vi.fn();
    peer.onCall(CHANNELS.api, handler);
    await settle();
    post({ k: 'call', s: '', c: 1, n: 1, id: 1, m: 'pay' });
    post({ k: 'call', s: SESSION, c: 1, n: 1, id: 1, m: 'pay' });
    post({ k: 'ready', s: SESSION, c: 0, n: 1 });
    post({ k: 'welcome', s: SESSION, c: 0, n: 1, p: WELCOME });
    post('hello');
    await settle();
    expect(handler).not.toHaveBeenCalled();
    expect(received).toEqual([]);
    expect(peer.dropped).toBe(5);
  });

  test('accepts nothing but ready, of its session, after the welcome', async () => {
    const { peer, post, settle } = connectSilent({ role: 'responder' });
    const handler = vi.fn();
    peer.onCall(CHANNELS.api, handler);
    await settle();
    post({ k: 'hello', s: '', c: 0, n: 1, p: HELLO });
    post({ k: 'hello', s: '', c: 0, n: 1, p: HELLO });
    post({ k: 'ready', s: 'f'.repeat(24), c: 0, n: 2 });
    post({ k: 'call', s: SESSION, c: 1, n: 1, id: 1, m: 'pay' });
    await settle();
    expect(handler).not.toHaveBeenCalled();
    expect(peer.dropped).toBe(3);
  });

  test.each<[what: string, welcome: object]>([
    ['a version that was not offered', { ...WELCOME, protocol: 2 }],
    ['a feature that was not offered', { ...WELCOME, features: ['root'] }],
    ['another session than its own head', { ...WELCOME, session: 'f'.repeat(24) }],
  ])('is refused by an initiator whose welcome names %s', async (_what, p) => {
    const { peer, post, settle } = connectSilent({ role: 'initiator' });
    const opened = codeOf(peer.opened);
    await settle();
    post({ k: 'welcome', s: SESSION, c: 0, n: 1, p });
    expect(await opened).toBe('BRIDGE_HANDSHAKE_INVALID');
  });

  test('ignores a welcome that lacks a field', async () => {
    const { peer, post, settle } = connectSilent({ role: 'initiator' });
    await settle();
    post({ k: 'welcome', s: SESSION, c: 0, n: 1, p: { ...WELCOME, limits: { calls: 1 } } });
    expect(peer.dropped).toBe(1);
  });

  test('is not done twice: a hello in a session is of no session', async () => {
    const { peer, post, isClosed } = await connectRaw();
    post({ k: 'hello', s: '', c: 0, n: 3, p: HELLO });
    expect(peer.dropped).toBe(1);
    expect(isClosed).toBe(false);
  });

  test('ends the session when a handshake frame comes in it', async () => {
    const session = await connectRaw();
    session.send({ k: 'hello', p: HELLO });
    expect(session.received).toMatchObject([{ k: 'fatal', e: { code: 'BRIDGE_FRAME_INVALID', params: { kind: 'hello' } } }]);
    expect(session.isClosed).toBe(true);
  });

  test('mints another session each time', async () => {
    const sessions = await Promise.all(
      [1, 2].map(async () => {
        const [left, right] = createMemoryTransportPair();
        createPeer({ transport: left, role: 'initiator' });
        return (await createPeer({ transport: right, role: 'responder' }).opened).session;
      }),
    );
    expect(sessions[0]).toMatch(/^[0-9a-f]{24}$/);
    expect(sessions[0]).not.toBe(sessions[1]);
  });
});
