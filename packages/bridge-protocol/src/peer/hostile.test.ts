// A peer whose other side does not keep to the protocol (threats page, section 2.4: 24-48).

import { describe, expect, test, vi } from 'vitest';
import { codeOf, connectRaw, SESSION, settle } from '../testing/connect-peers.ts';
import { MAX_TOLERATED } from './peer-options.ts';
import { CHANNELS } from './types.ts';

const { api } = CHANNELS;

describe('a peer ends the session, saying why, on', () => {
  test.each<[what: string, frames: readonly ({ readonly k: string } & Record<string, unknown>)[], code: string]>([
    ['an answer to nothing', [{ k: 'ok', c: 1, id: 1 }], 'BRIDGE_ANSWER_UNEXPECTED'],
    ['an error for nothing', [{ k: 'err', c: 1, id: 5, e: { code: 'X', params: {} } }], 'BRIDGE_ANSWER_UNEXPECTED'],
    ['a call without an id', [{ k: 'call', c: 1, m: 'x' }], 'BRIDGE_FRAME_INVALID'],
    ['a negative id', [{ k: 'call', c: 1, id: -1, m: 'x' }], 'BRIDGE_FRAME_INVALID'],
    ['an id that is not a number', [{ k: 'call', c: 1, id: Number.NaN, m: 'x' }], 'BRIDGE_FRAME_INVALID'],
    ['an id beyond 2^53', [{ k: 'call', c: 1, id: 2 ** 53, m: 'x' }], 'BRIDGE_FRAME_INVALID'],
    ['an object for an id', [{ k: 'call', c: 1, id: {}, m: 'x' }], 'BRIDGE_FRAME_INVALID'],
    [
      'an id used twice',
      [
        { k: 'call', c: 1, id: 1, m: 'x' },
        { k: 'call', c: 1, id: 1, m: 'pay' },
      ],
      'BRIDGE_FRAME_INVALID',
    ],
    [
      'an id used again on another channel',
      [
        { k: 'call', c: 1, id: 2, m: 'x' },
        { k: 'call', c: 2, id: 1, m: 'x' },
      ],
      'BRIDGE_FRAME_INVALID',
    ],
    ['a method name that is no text', [{ k: 'call', c: 1, id: 1, m: ['x'] }], 'BRIDGE_FRAME_INVALID'],
    ['a method name of 1 MB', [{ k: 'call', c: 1, id: 1, m: 'x'.repeat(1 << 20) }], 'BRIDGE_FRAME_INVALID'],
    ['a call on the control channel', [{ k: 'call', c: 0, id: 1, m: 'x' }], 'BRIDGE_FRAME_INVALID'],
    ['a patch outside of the render channel', [{ k: 'patch', c: 1, id: 1, p: {} }], 'BRIDGE_FRAME_INVALID'],
    ['credit for a channel that does not exist', [{ k: 'credit', p: { channel: 9, events: 1 } }], 'BRIDGE_FRAME_INVALID'],
    ['a fatal without an error', [{ k: 'fatal' }], 'BRIDGE_FRAME_INVALID'],
    [
      '65 calls under way',
      Array.from({ length: 65 }, (_, index) => ({ k: 'call', c: 1, id: index + 1, m: 'x' })),
      'BRIDGE_CREDIT_EXCEEDED',
    ],
    [
      '257 events that nobody has taken in',
      Array.from({ length: 257 }, () => ({ k: 'event', c: 4, m: 'tap' })),
      'BRIDGE_CREDIT_EXCEEDED',
    ],
    [
      'an endless run of kinds that do not exist',
      Array.from({ length: MAX_TOLERATED + 1 }, () => ({ k: 'teleport', c: 1 })),
      'BRIDGE_KIND_UNKNOWN',
    ],
  ])('%s', async (_what, frames, code) => {
    const session = await connectRaw();
    session.peer.onCall(api, () => new Promise(() => {}));
    const onClose = vi.fn();
    session.peer.onClose(onClose);
    for (const frame of frames) session.send(frame);
    await settle();
    expect(session.received.at(-1)).toMatchObject({ k: 'fatal', e: { code } });
    expect(session.isClosed).toBe(true);
    expect(onClose).toHaveBeenCalledWith(expect.objectContaining({ code }));
  });

  test('a gap on any channel but render', async () => {
    const session = await connectRaw();
    session.post({ k: 'event', s: SESSION, c: 2, n: 2, m: 'x' });
    expect(session.received).toMatchObject([
      { k: 'fatal', e: { code: 'BRIDGE_SEQUENCE_GAP', params: { channel: 2, expected: 1, received: 2 } } },
    ]);
  });

  test('128 calls over all channels', async () => {
    const session = await connectRaw();
    let id = 0;
    for (const c of [1, 2, 4]) {
      session.peer.onCall(c as 1, () => new Promise(() => {}));
      for (let index = 0; index < 50 && !session.isClosed; index++) session.send({ k: 'call', c, id: ++id, m: 'x' });
    }
    expect(id).toBe(129);
    expect(session.received).toMatchObject([{ k: 'fatal', e: { code: 'BRIDGE_CREDIT_EXCEEDED', params: { limit: 128 } } }]);
  });
});

describe('a peer drops, counts and goes on after', () => {
  test.each<[what: string, value: unknown]>([
    ['text', 'call'],
    ['null', null],
    ['an array', ['call']],
    ['a frame without a session', { k: 'event', c: 4, n: 1, m: 'x' }],
    ['a frame of a dead session', { k: 'event', s: 'f'.repeat(24), c: 4, n: 1, m: 'x' }],
    ['a frame whose number is not one', { k: 'event', s: SESSION, c: 4, n: '1', m: 'x' }],
    ['a frame with a negative number', { k: 'event', s: SESSION, c: 4, n: -1, m: 'x' }],
    ['a frame on a channel that does not exist', { k: 'event', s: SESSION, c: 6, n: 1, m: 'x' }],
    ['a kind that is inherited', { k: 7, s: SESSION, c: 4, n: 1 }],
    ['a fatal of a dead session', { k: 'fatal', s: 'f'.repeat(24), c: 0, n: 3, e: { code: 'X', params: {} } }],
  ])('%s', async (_what, value) => {
    const session = await connectRaw();
    const onEvent = vi.fn();
    session.peer.onEvent(CHANNELS.viewEvent, onEvent);
    session.post(value);
    expect(session.peer.dropped).toBe(1);
    session.send({ k: 'event', c: 4, m: 'alive' });
    expect(onEvent.mock.calls).toEqual([['alive', undefined]]);
  });

  test('a duplicate', async () => {
    const session = await connectRaw();
    const onEvent = vi.fn();
    session.peer.onEvent(CHANNELS.viewEvent, onEvent);
    const frame = { k: 'event', s: SESSION, c: 4, n: 1, m: 'once' };
    session.post(frame);
    session.post(frame);
    expect(onEvent).toHaveBeenCalledOnce();
    expect(session.peer.dropped).toBe(1);
  });
});

describe('a peer answers with an error, and goes on after,', () => {
  test.each([['teleport'], ['constructor'], ['__proto__'], ['toString']])('the unknown kind %s', async (kind) => {
    const session = await connectRaw();
    session.send({ k: kind, c: 1, id: 4 });
    session.send({ k: kind, c: 1 });
    expect(session.received).toMatchObject([
      { k: 'err', c: 1, id: 4, e: { code: 'BRIDGE_KIND_UNKNOWN', params: { kind } } },
      { k: 'err', c: 1, e: { code: 'BRIDGE_KIND_UNKNOWN', params: { kind } } },
    ]);
    expect(session.received[1]).not.toHaveProperty('id');
    expect(session.isClosed).toBe(false);
  });

  const deep = (levels: number): unknown => (levels === 0 ? 0 : [deep(levels - 1)]);
  const cycle: unknown[] = [];
  cycle.push(cycle);
  /** 2^24 values for the one who walks them, 24 for the one who sends them. */
  const graph = Array.from({ length: 24 }).reduce<unknown>((below) => [below, below], 0);
  const sparse: unknown[] = [];
  sparse.length = 4_294_967_295;

  test.each<[what: string, params: unknown]>([
    ['a call with params 33 levels deep', deep(33)],
    ['a call with params 1,000 levels deep', deep(1000)],
    ['a call with a cycle', cycle],
    ['a call with a graph that unfolds', graph],
    ['a call with an array of holes', sparse],
    ['a call with 50,001 values', Array.from({ length: 50_001 }, () => 0)],
    ['a call with a Map', new Map()],
    ['a call with a Date', new Date(0)],
    ['a call with an Error', new Error('x')],
    ['a call with a RegExp', { pattern: /x/ }],
    ['a call with a shared buffer', new SharedArrayBuffer(8)],
    ['a call with a view of a shared buffer', new Uint8Array(new SharedArrayBuffer(8))],
    ['a call with a BigInt', { big: 1n }],
    ['a call with an own __proto__', JSON.parse('{"a":{"__proto__":{"polluted":1}}}')],
    ['a call with a key of 257 characters', { ['k'.repeat(257)]: 1 }],
    ['a call with too much text', { text: 'x'.repeat((1 << 25) + 1) }],
  ])('%s', async (_what, p) => {
    const session = await connectRaw();
    const handler = vi.fn(() => 'done');
    session.peer.onCall(api, handler);
    session.send({ k: 'call', c: 1, id: 1, m: 'request', p });
    expect(session.received).toMatchObject([{ k: 'err', id: 1, e: { code: 'BRIDGE_VALUE_INVALID' } }]);
    expect(handler).not.toHaveBeenCalled();
    session.send({ k: 'call', c: 1, id: 2, m: 'request', p: {} });
    await settle();
    expect(session.received[1]).toMatchObject({ k: 'ok', id: 2, p: 'done' });
  });

  test('an event whose body breaks a limit', async () => {
    const session = await connectRaw();
    const onEvent = vi.fn();
    session.peer.onEvent(CHANNELS.viewEvent, onEvent);
    session.send({ k: 'event', c: 4, m: 'tap', p: cycle });
    expect(session.received).toMatchObject([{ k: 'err', c: 4, e: { code: 'BRIDGE_VALUE_INVALID' } }]);
    expect(onEvent).not.toHaveBeenCalled();
  });
});

describe('a peer', () => {
  test('ignores fields that it does not know', async () => {
    const session = await connectRaw();
    session.peer.onCall(api, (_method, params) => params);
    session.send({ k: 'call', c: 1, id: 1, m: 'x', p: 1, appId: 'someone else', priority: { high: true } });
    await settle();
    expect(session.received).toMatchObject([{ k: 'ok', id: 1, p: 1 }]);
  });

  test('rejects one call, not the session, when its result breaks a limit', async () => {
    const session = await connectRaw();
    const result = codeOf(session.peer.call(api, 'x', {}));
    session.send({ k: 'ok', c: 1, id: 1, p: new Map() });
    expect(await result).toBe('BRIDGE_VALUE_INVALID');
    expect(session.isClosed).toBe(false);
  });

  test.each<[what: string, e: unknown, code: string]>([
    ['an unknown code', { code: 'FUTURE_THING_HAPPENED', params: {} }, 'BRIDGE_ERROR_UNKNOWN'],
    ['an inherited name for a code', { code: 'constructor', params: {} }, 'BRIDGE_ERROR_UNKNOWN'],
    ['params that the message cannot be written from', { code: 'API_PARAMETER_INVALID', params: {} }, 'API_PARAMETER_INVALID'],
  ])('makes an error of %s', async (_what, e, code) => {
    const session = await connectRaw();
    const result = codeOf(session.peer.call(api, 'x', {}));
    session.send({ k: 'err', c: 1, id: 1, e });
    expect(await result).toBe(code);
  });

  test.each<[what: string, e: unknown]>([
    ['no params', { code: 'X' }],
    ['a code that is no text', { code: 7, params: {} }],
    ['params with a function', { code: 'X', params: { deep: [[[[[1]]]]] } }],
    ['a megabyte of params', { code: 'X', params: { text: 'x'.repeat(1 << 20) } }],
  ])('ends the session on an error with %s', async (_what, e) => {
    const session = await connectRaw();
    const result = codeOf(session.peer.call(api, 'x', {}));
    session.send({ k: 'err', c: 1, id: 1, e });
    expect(await result).toBe('BRIDGE_SESSION_CLOSED');
  });

  test('takes no credit that it was not owed', async () => {
    const session = await connectRaw();
    session.send({ k: 'credit', p: { channel: 4, events: 2 ** 50 } });
    for (let index = 0; index < 300; index++) session.peer.sendEvent(4, 'x', index);
    expect(session.received.filter(({ k }) => k === 'event')).toHaveLength(256);
  });
});
