import { describe, expect, test, vi } from 'vitest';
import { decodeFrame } from '../frames/decode-frame.ts';
import { defaultClock } from '../transports/clock.ts';
import { createMemoryTransportPair } from '../transports/memory-transport.ts';
import { assemblePeer } from './assemble-peer.ts';
import { callLater } from './call-later.ts';
import { type CallerOptions, createCaller, type MakeCaller } from './create-caller.ts';
import { initiate } from './initiate.ts';
import { respond } from './respond.ts';
import { CHANNELS, type Peer } from './types.ts';

const { api } = CHANNELS;

/** `inner` may call; `outer` fetches what it calls by. */
function connect(load: () => Promise<MakeCaller>): { readonly inner: Peer; readonly outer: Peer } {
  const [left, right] = createMemoryTransportPair();
  const outer = assemblePeer({ transport: right, clock: defaultClock() }, respond, callLater(load), [], decodeFrame);
  return { outer, inner: assemblePeer({ transport: left, clock: defaultClock() }, initiate, createCaller, [], decodeFrame) };
}

describe('callLater', () => {
  test('fetches its code with the first call, and answers like any other', async () => {
    const load = vi.fn(async () => createCaller);
    const { inner, outer } = connect(load);
    inner.onCall(api, (method, params) => [method, params]);
    await outer.opened;
    expect(load).not.toHaveBeenCalled();
    expect(await Promise.all([outer.call(api, 'first', 1), outer.call(api, 'second', 2)])).toEqual([
      ['first', 1],
      ['second', 2],
    ]);
  });

  test('fails a call whose code cannot be had, and asks again for the next', async () => {
    const load = vi.fn(async () => createCaller).mockRejectedValueOnce(new Error('no network'));
    const { inner, outer } = connect(load);
    inner.onCall(api, (method) => method);
    await expect(outer.call(api, 'first', {})).rejects.toThrow('no network');
    expect(await outer.call(api, 'second', {})).toBe('second');
  });

  test('fails a call that was waiting for its code when the session ended', async () => {
    let arrive: (code: MakeCaller) => void = () => undefined;
    const { outer } = connect(
      () =>
        new Promise((resolve) => {
          arrive = resolve;
        }),
    );
    await outer.opened;
    const call = outer.call(api, 'late', {});
    outer.close('over');
    arrive(createCaller);
    await expect(call).rejects.toMatchObject({ code: 'BRIDGE_SESSION_CLOSED', params: { reason: 'over' } });
  });

  test('takes an answer before any call for the breach that it is', () => {
    const caller = callLater(vi.fn())({} as CallerOptions);
    expect(() => caller.receiveAnswer({ k: 'ok', s: '', c: api, n: 1, id: 1, p: {} })).toThrow(
      expect.objectContaining({ code: 'BRIDGE_ANSWER_UNEXPECTED' }),
    );
  });
});
