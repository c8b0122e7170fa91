import { DinghyError } from '@dinghy/errors';
import { describe, expect, test, vi } from 'vitest';
import { codeOf, connectPeers, connectRaw, SESSION, settle } from '../testing/connect-peers.ts';
import { withTransfer } from './transferables.ts';
import { CHANNELS, type IncomingCall } from './types.ts';

const { api } = CHANNELS;
const never = () => new Promise<never>(() => {});

describe('a call', () => {
  test('goes to the handler of its channel and comes back with its result', async () => {
    const { inner, outer } = connectPeers();
    outer.onCall(api, (method, params) => ({ method, params }));
    outer.onCall(CHANNELS.lifecycle, () => 'lifecycle');
    expect(await inner.call(api, 'add', { a: 1 })).toEqual({ method: 'add', params: { a: 1 } });
    expect(await inner.call(CHANNELS.lifecycle, 'add', {})).toBe('lifecycle');
  });

  test.each([[0], [''], [false], [null], [undefined]])('can have the result %j', async (result) => {
    const { inner, outer } = connectPeers();
    outer.onCall(api, () => result);
    expect(await inner.call(api, 'get', undefined)).toBe(result);
  });

  test('runs both ways at the same time', async () => {
    const { inner, outer } = connectPeers();
    outer.onCall(api, async (method) => `outer ${method} ${await outer.call(api, 'back', {})}`);
    inner.onCall(api, (method) => `inner ${method}`);
    expect(await inner.call(api, 'forth', {})).toBe('outer forth inner back');
  });

  test('is answered in the order in which answers are ready', async () => {
    const { inner, outer } = connectPeers();
    const finish: (() => void)[] = [];
    outer.onCall(api, (method) => new Promise((resolve) => finish.push(() => resolve(method))));
    const order: unknown[] = [];
    for (const method of ['first', 'second']) void inner.call(api, method, {}).then((result) => order.push(result));
    await settle();
    finish[1]?.();
    await settle();
    finish[0]?.();
    await settle();
    expect(order).toEqual(['second', 'first']);
  });

  test('to a channel without a handler is answered BRIDGE_METHOD_UNKNOWN', async () => {
    const { inner } = connectPeers();
    expect(await codeOf(inner.call(CHANNELS.devtools, 'inspect', {}))).toBe('BRIDGE_METHOD_UNKNOWN');
  });

  test('rejects with the code and params of a DinghyError that the handler threw', async () => {
    const { inner, outer, log } = connectPeers();
    outer.onCall(api, () => {
      throw new DinghyError('BRIDGE_METHOD_UNKNOWN', { method: 'x' }, { cause: new Error('cause') });
    });
    const error = await inner.call(api, 'x', {}).catch((thrown: Error) => thrown);
    expect(error).toBeInstanceOf(DinghyError);
    expect(error).toMatchObject({ code: 'BRIDGE_METHOD_UNKNOWN', params: { method: 'x' } });
    expect(log.at(-1)).toEqual({
      from: 'outer',
      k: 'err',
      s: SESSION,
      c: 1,
      n: 1,
      id: 1,
      e: { code: 'BRIDGE_METHOD_UNKNOWN', params: { method: 'x' } },
    });
  });

  test.each<[what: string, thrown: unknown]>([
    ['an Error', new TypeError('/home/host/secret.ts')],
    ['text', 'secret'],
    ['an object that pretends', { name: 'DinghyError', code: 'BRIDGE_SESSION_CLOSED', params: { secret: 1 } }],
    ['nothing', undefined],
    ['a DinghyError with params that cannot cross', new DinghyError('BRIDGE_CALL_FAILED', { method: (() => 'secret') as never })],
  ])('rejects BRIDGE_CALL_FAILED, and nothing more, when the handler throws %s', async (_what, thrown) => {
    const { inner, outer, log } = connectPeers();
    outer.onCall(api, () => Promise.reject(thrown));
    expect(await codeOf(inner.call(api, 'x', {}))).toBe('BRIDGE_CALL_FAILED');
    expect(JSON.stringify(log)).not.toContain('secret');
  });

  test('cannot be given a result that runs code when it is awaited', async () => {
    const { inner, outer } = connectPeers();
    const then = vi.fn();
    const thenable = (value: unknown) => Object.fromEntries([['then', value]]);
    outer.onCall(api, () => ({ nested: [thenable(then)] }));
    expect(await codeOf(inner.call(api, 'x', {}))).toBe('BRIDGE_VALUE_INVALID');
    outer.onCall(api, () => thenable('text'));
    expect(await inner.call(api, 'x', {})).toEqual(thenable('text'));
    expect(then).not.toHaveBeenCalled();
  });

  test('fails alone when its params cannot be carried; the session goes on without a gap', async () => {
    const { inner, outer } = connectPeers();
    outer.onCall(api, (_method, params) => params);
    await inner.opened;
    expect(await codeOf(inner.call(api, 'x', { callback: () => {} }))).toBe('BRIDGE_VALUE_INVALID');
    expect(await inner.call(api, 'x', 1)).toBe(1);
  });

  test('moves the buffers of a result that are marked, and copies the others', async () => {
    const { inner, outer } = connectPeers();
    const moved = new Uint8Array([1, 2]).buffer;
    const copied = new Uint8Array([3]).buffer;
    outer.onCall(api, () => withTransfer({ moved, copied }, [moved]));
    const result = (await inner.call(api, 'read', {})) as { readonly moved: ArrayBuffer; readonly copied: ArrayBuffer };
    expect([...new Uint8Array(result.moved), ...new Uint8Array(result.copied)]).toEqual([1, 2, 3]);
    expect([moved.byteLength, copied.byteLength]).toEqual([0, 1]);
  });
});

describe('a deadline', () => {
  test('is 30 s by default, rejects the call and cancels it on the other side', async () => {
    const { inner, outer, clock } = connectPeers();
    let signal: IncomingCall['signal'] | undefined;
    outer.onCall(api, (_method, _params, call) => {
      signal = call.signal;
      return never();
    });
    const result = codeOf(inner.call(api, 'slow', {}));
    await settle();
    clock.advance(29_999);
    await settle();
    expect(signal?.aborted).toBe(false);
    clock.advance(1);
    expect(await result).toBe('BRIDGE_CALL_TIMEOUT');
    await settle();
    expect(signal?.aborted).toBe(true);
  });

  test('can be set per call, and the other side is told what is left of it', async () => {
    const { inner, outer, clock, log } = connectPeers();
    const result = codeOf(inner.call(api, 'slow', {}, { deadlineMs: 500 }));
    clock.advance(100);
    outer.onCall(api, never);
    await settle();
    expect(log.find(({ k }) => k === 'call')).toMatchObject({ d: 400 });
    clock.advance(400);
    expect(await result).toBe('BRIDGE_CALL_TIMEOUT');
  });

  test('can be none', async () => {
    const { inner, outer, clock, log } = connectPeers();
    outer.onCall(api, never);
    void inner.call(api, 'slow', {}, { deadlineMs: Infinity });
    await inner.opened;
    await settle();
    expect(log.find(({ k }) => k === 'call')).not.toHaveProperty('d');
    expect(clock.pendingTimers).toBe(0);
  });

  test('stands still while the outer side waits for a person', async () => {
    const { inner, outer, clock } = connectPeers();
    let call: IncomingCall | undefined;
    outer.onCall(api, (_method, _params, incoming) => {
      call = incoming;
      return never();
    });
    const onProgress = vi.fn();
    const result = codeOf(inner.call(api, 'pay', {}, { deadlineMs: 1000, onProgress }));
    await settle();
    clock.advance(600);
    call?.progress({ state: 'user' });
    await settle();
    clock.advance(1_000_000);
    call?.progress({ state: 'working' });
    await settle();
    clock.advance(399);
    await settle();
    expect(onProgress.mock.calls).toEqual([[{ state: 'user' }], [{ state: 'working' }]]);
    clock.advance(1);
    expect(await result).toBe('BRIDGE_CALL_TIMEOUT');
  });

  test('of the outer side does not stand still because the inner side says so', async () => {
    const { inner, outer, clock } = connectPeers();
    inner.onCall(api, (_method, _params, call) => {
      call.progress({ state: 'user' });
      return never();
    });
    const result = codeOf(outer.call(api, 'state', {}));
    await settle();
    clock.advance(30_000);
    expect(await result).toBe('BRIDGE_CALL_TIMEOUT');
  });
});

describe('cancelling', () => {
  test('rejects at once, aborts the handler’s signal, and is answered exactly once', async () => {
    const { inner, outer, log } = connectPeers();
    let finish: ((value: string) => void) | undefined;
    const aborted = vi.fn();
    outer.onCall(api, (_method, _params, { signal }) => {
      signal.addEventListener('abort', aborted);
      return new Promise((resolve) => {
        finish = resolve;
      });
    });
    const controller = new AbortController();
    const result = codeOf(inner.call(api, 'slow', {}, { signal: controller.signal }));
    await settle();
    controller.abort();
    expect(await result).toBe('BRIDGE_CALL_CANCELLED');
    await settle();
    expect(aborted).toHaveBeenCalledOnce();
    finish?.('too late');
    await settle();
    const answers = log.filter(({ from, id }) => from === 'outer' && id === 1);
    expect(answers).toMatchObject([{ k: 'err', e: { code: 'BRIDGE_CALL_CANCELLED' } }]);
  });

  test('takes back a call that was not sent yet', async () => {
    const { inner, outer, log } = connectPeers({ inner: { limits: { calls: 1 } } });
    outer.onCall(api, (method) => (method === 'first' ? never() : method));
    const controller = new AbortController();
    void inner.call(api, 'first', {}).catch(() => {});
    const second = codeOf(inner.call(api, 'second', {}, { signal: controller.signal }));
    await settle();
    controller.abort();
    expect(await second).toBe('BRIDGE_CALL_CANCELLED');
    await settle();
    expect(log.filter(({ k }) => k === 'call' || k === 'cancel')).toMatchObject([{ k: 'call', m: 'first' }]);
  });

  test('before the call sends nothing', async () => {
    const { inner, log } = connectPeers();
    expect(await codeOf(inner.call(api, 'x', {}, { signal: AbortSignal.abort() }))).toBe('BRIDGE_CALL_CANCELLED');
    await settle();
    expect(log.some(({ k }) => k === 'call')).toBe(false);
  });

  test('after the answer does nothing', async () => {
    const { inner, outer, log } = connectPeers();
    outer.onCall(api, () => 'done');
    const controller = new AbortController();
    await inner.call(api, 'x', {}, { signal: controller.signal });
    controller.abort();
    await settle();
    expect(log.some(({ k }) => k === 'cancel')).toBe(false);
  });

  test('of calls that nobody made is ignored', async () => {
    const session = await connectRaw();
    for (let id = 1; id <= 1000; id++) session.send({ k: 'cancel', c: 1, id });
    expect(session.received).toEqual([]);
    expect(session.isClosed).toBe(false);
  });
});

describe('progress', () => {
  test('after the answer is not sent', async () => {
    const { inner, outer, log } = connectPeers();
    let call: IncomingCall | undefined;
    outer.onCall(api, (_method, _params, incoming) => {
      call = incoming;
      return 'done';
    });
    await inner.call(api, 'x', {});
    call?.progress('late');
    await settle();
    expect(log.some(({ k }) => k === 'progress')).toBe(false);
  });
});
