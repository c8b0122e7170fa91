import { describe, expect, test, vi } from 'vitest';
import { codeOf, connectPeers, connectRaw, settle } from '../testing/connect-peers.ts';
import { MAX_QUEUED } from './peer-options.ts';
import { CHANNELS } from './types.ts';

const { api, viewEvent, lifecycle } = CHANNELS;

describe('events', () => {
  test('arrive once, in order, with their names', async () => {
    const { inner, outer } = connectPeers();
    const received: unknown[] = [];
    outer.onEvent(viewEvent, (name, body) => received.push([name, body]));
    inner.sendEvent(viewEvent, 'tap', { x: 1 });
    inner.sendEvent(viewEvent, 'scroll', undefined);
    await settle();
    expect(received).toEqual([
      ['tap', { x: 1 }],
      ['scroll', undefined],
    ]);
  });

  test('are kept until there is a receiver', async () => {
    const { inner, outer } = connectPeers();
    for (let index = 0; index < 3; index++) outer.sendEvent(lifecycle, 'pageShow', index);
    await settle();
    const received: unknown[] = [];
    inner.onEvent(lifecycle, (_name, body) => received.push(body));
    expect(received).toEqual([0, 1, 2]);
  });

  test('wait for credit beyond 256, and flow on as they are taken in', async () => {
    const { inner, outer, log } = connectPeers();
    for (let index = 0; index < 1000; index++) inner.sendEvent(viewEvent, 'tap', index);
    await settle();
    expect(log.filter(({ k }) => k === 'event')).toHaveLength(256);
    const received: unknown[] = [];
    outer.onEvent(viewEvent, (_name, body) => received.push(body));
    await settle();
    expect(received).toEqual(Array.from({ length: 1000 }, (_, index) => index));
    expect(log.filter(({ k }) => k === 'credit').length).toBeLessThan(10);
  });

  test('that wait are not overtaken by a call on their channel', async () => {
    const { inner, outer } = connectPeers();
    const order: string[] = [];
    for (let index = 0; index < 300; index++) inner.sendEvent(api, 'event', index);
    outer.onCall(api, () => order.push('call'));
    const call = inner.call(api, 'x', {});
    await settle();
    outer.onEvent(api, () => order.push('event'));
    await call;
    expect(order.indexOf('call')).toBe(300);
  });

  test('do not hold up another channel', async () => {
    const { inner, outer } = connectPeers();
    for (let index = 0; index < 300; index++) inner.sendEvent(viewEvent, 'event', index);
    outer.onCall(api, () => 'answer');
    expect(await inner.call(api, 'x', {})).toBe('answer');
  });

  test('go on after a receiver that throws, whose error surfaces as unhandled', async () => {
    const unhandled = vi.fn();
    process.once('unhandledRejection', unhandled);
    const { inner, outer } = connectPeers();
    const received: unknown[] = [];
    outer.onEvent(viewEvent, (_name, body) => {
      received.push(body);
      if (body === 0) throw new Error('a bug in the receiver');
    });
    inner.sendEvent(viewEvent, 'tap', 0);
    inner.sendEvent(viewEvent, 'tap', 1);
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(received).toEqual([0, 1]);
    expect(unhandled).toHaveBeenCalledOnce();
  });

  test('that cannot be carried end the session, rather than vanish', async () => {
    const { inner } = connectPeers();
    const onClose = vi.fn();
    inner.onClose(onClose);
    inner.sendEvent(viewEvent, 'tap', () => {});
    await settle();
    expect(onClose).toHaveBeenCalledWith(expect.objectContaining({ code: 'BRIDGE_VALUE_INVALID' }));
  });

  test('more than a queue holds end the session of a side that does not read', async () => {
    const { inner } = connectPeers();
    const onClose = vi.fn();
    inner.onClose(onClose);
    await settle();
    for (let index = 0; index < MAX_QUEUED + 257; index++) inner.sendEvent(viewEvent, 'tap', index);
    expect(onClose).toHaveBeenCalledWith(expect.objectContaining({ code: 'BRIDGE_QUEUE_FULL' }));
  });
});

describe('logs', () => {
  test('arrive with their level, and are not kept for a receiver', async () => {
    const { inner, outer, log } = connectPeers();
    for (let index = 0; index < 400; index++) inner.sendLog('info', index);
    await settle();
    const received = vi.fn();
    outer.onLog(received);
    inner.sendLog('warn', ['careful']);
    await settle();
    expect(received.mock.calls).toEqual([['warn', ['careful']]]);
    expect(log.filter(({ k }) => k === 'log')).toHaveLength(401);
  });
});

describe('call credit', () => {
  test('lets 64 calls per channel be under way; the others wait their turn', async () => {
    const { inner, outer, log } = connectPeers();
    const finish: (() => void)[] = [];
    outer.onCall(api, (method) => new Promise((resolve) => finish.push(() => resolve(method))));
    const results = Array.from({ length: 70 }, (_, index) => inner.call(api, `m${index}`, {}));
    await settle();
    expect(log.filter(({ k }) => k === 'call')).toHaveLength(64);
    while (finish.length > 0) {
      finish.shift()?.();
      await settle();
    }
    expect(await Promise.all(results)).toEqual(Array.from({ length: 70 }, (_, index) => `m${index}`));
  });

  test('lets 128 calls over all channels be under way', async () => {
    const { inner, outer, log } = connectPeers();
    for (const channel of [api, lifecycle, viewEvent]) {
      outer.onCall(channel, () => new Promise(() => {}));
      for (let index = 0; index < 64; index++) void inner.call(channel, 'x', {}).catch(() => {});
    }
    await settle();
    expect(log.filter(({ k }) => k === 'call')).toHaveLength(128);
  });

  test('is not held for ever by calls that were given up: their answer returns it', async () => {
    const { inner, outer } = connectPeers({ inner: { limits: { calls: 1 } } });
    outer.onCall(api, (method) => (method === 'slow' ? new Promise(() => {}) : method));
    const controller = new AbortController();
    const slow = codeOf(inner.call(api, 'slow', {}, { signal: controller.signal }));
    const next = inner.call(api, 'next', {});
    await settle();
    controller.abort();
    expect(await slow).toBe('BRIDGE_CALL_CANCELLED');
    expect(await next).toBe('next');
  });

  test('that never comes back makes further calls wait, then fail, without a word to the session', async () => {
    const session = await connectRaw();
    await settle();
    const results = Array.from({ length: MAX_QUEUED + 65 }, () => codeOf(session.peer.call(api, 'x', {})));
    expect(await results.at(-1)).toBe('BRIDGE_QUEUE_FULL');
    expect(session.received).toHaveLength(64);
    expect(session.isClosed).toBe(false);
  });
});

describe('answers', () => {
  test('do not wait behind calls: two sides out of credit that call each other go on', async () => {
    const { inner, outer } = connectPeers({ inner: { limits: { calls: 2 } } });
    inner.onCall(api, (method) => `inner ${method}`);
    outer.onCall(api, (method) => outer.call(api, method, {}));
    const results = Array.from({ length: 10 }, (_, index) => inner.call(api, `${index}`, {}));
    expect(await Promise.all(results)).toEqual(Array.from({ length: 10 }, (_, index) => `inner ${index}`));
  });
});

describe('ping', () => {
  test('gives the time until the other side answered', async () => {
    const session = await connectRaw();
    const ping = session.peer.ping();
    expect(session.received).toMatchObject([{ k: 'ping', c: 0, id: 1 }]);
    session.clock.advance(40);
    session.send({ k: 'pong', id: 1 });
    expect(await ping).toBe(40);
  });

  test('is answered by the other side without anybody’s doing', async () => {
    const session = await connectRaw();
    session.send({ k: 'ping', id: 9 });
    expect(session.received).toMatchObject([{ k: 'pong', id: 9 }]);
  });

  test('rejects when the session ends', async () => {
    const session = await connectRaw();
    const ping = codeOf(session.peer.ping());
    session.peer.close('over');
    expect(await ping).toBe('BRIDGE_SESSION_CLOSED');
    expect(await codeOf(session.peer.ping())).toBe('BRIDGE_SESSION_CLOSED');
  });
});
