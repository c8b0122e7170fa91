import { afterEach, describe, expect, test } from 'vitest';
import { decodeFrame } from '../frames/decode-frame.ts';
import { trustFrame } from '../frames/trust-frame.ts';
import { HELLO, SESSION, settle } from '../testing/connect-peers.ts';
import { defaultClock } from '../transports/clock.ts';
import { createMemoryTransportPair } from '../transports/memory-transport.ts';
import { assemblePeer } from './assemble-peer.ts';
import { createCaller } from './create-caller.ts';
import { initiate } from './initiate.ts';
import { receivePatches } from './receive-patches.ts';
import { respond } from './respond.ts';
import { sendPatches } from './send-patches.ts';
import { sendPings } from './send-pings.ts';
import type { Peer } from './types.ts';

const clock = defaultClock();

type Sent = { readonly k: string; readonly s: string; readonly [field: string]: unknown };

/** A responder that the test talks to, after the handshake. */
async function talkTo(assemble: (transport: ReturnType<typeof createMemoryTransportPair>[0]) => Peer) {
  const [raw, transport] = createMemoryTransportPair({ delivery: 'sync' });
  const sent: Sent[] = [];
  raw.onMessage((value) => sent.push(value as Sent));
  const reasons: Error[] = [];
  assemble(transport).onClose((reason) => reasons.push(reason));
  await settle();
  raw.send({ k: 'hello', s: '', c: 0, n: 1, p: HELLO });
  await settle();
  const s = sent.at(-1)?.p as { readonly session: string };
  raw.send({ k: 'ready', s: s.session, c: 0, n: 2 });
  return { sent, reasons, send: (frame: object) => raw.send({ s: s.session, ...frame }) };
}

const frames = {
  patch: { k: 'patch', c: 3, n: 1, id: 1, p: { tabBar: 1 } },
  snapshot: { k: 'snapshot', c: 3, n: 1, id: 1, p: { tabBar: 1 } },
  patchAck: { k: 'patchAck', c: 3, n: 1, p: { n: 1, ms: 1 } },
  resync: { k: 'resync', c: 3, n: 1, p: { code: 'TEST', problem: '' } },
  pong: { k: 'pong', c: 0, n: 3, id: 1 },
  welcome: { k: 'welcome', c: 0, n: 3, p: { protocol: 1, session: SESSION, features: [], limits: HELLO.limits } },
};

describe('assemblePeer', () => {
  afterEach(() => Reflect.deleteProperty(Object.prototype, 'pong'));

  test.each(Object.keys(frames) as (keyof typeof frames)[])(
    'ends the session at a frame that no part takes: %s',
    async (kind) => {
      const { reasons, send } = await talkTo((transport) =>
        assemblePeer({ transport, clock }, respond, createCaller, [], decodeFrame),
      );
      send(frames[kind]);
      expect(reasons).toEqual([expect.objectContaining({ code: 'BRIDGE_FRAME_INVALID', params: { kind, field: 'k' } })]);
    },
  );

  test('looks for no receiver where mini-program code may have put one', async () => {
    const taken: unknown[] = [];
    Object.defineProperty(Object.prototype, 'pong', { value: (frame: unknown) => taken.push(frame), configurable: true });
    const { reasons, send } = await talkTo((transport) =>
      assemblePeer({ transport, clock }, respond, createCaller, [], decodeFrame),
    );
    send(frames.pong);
    expect(taken).toEqual([]);
    expect(reasons).toMatchObject([{ code: 'BRIDGE_FRAME_INVALID' }]);
  });

  test('takes a log line of which nobody wants to hear, and gives its credit back', async () => {
    const { sent, reasons, send } = await talkTo((transport) =>
      assemblePeer({ transport, clock }, respond, createCaller, [], decodeFrame),
    );
    for (let n = 1; n <= 300; n++) send({ k: 'log', c: 5, n, m: 'info', p: n });
    expect(reasons).toEqual([]);
    expect(sent.filter(({ k }) => k === 'credit').length).toBe(2);
  });

  test('joins what a side sends with what the other one shows', async () => {
    const [inner, outer] = createMemoryTransportPair({ delivery: 'sync' });
    const logic = assemblePeer({ transport: inner, clock }, initiate, createCaller, [sendPatches, sendPings], trustFrame);
    const view = assemblePeer({ transport: outer, clock }, respond, createCaller, [receivePatches], decodeFrame);
    const shown: unknown[] = [];
    view.onPatch((commit, acknowledge) => {
      shown.push(commit);
      acknowledge();
    });
    const acknowledged = new Promise((resolve) => logic.onPatchAck(resolve));
    logic.sendPatch({ tabBar: 1 } as never);
    expect(await acknowledged).toMatchObject({ n: 1 });
    expect(shown).toEqual([{ tabBar: 1 }]);
    expect(await logic.ping()).toBeGreaterThanOrEqual(0);
    expect(logic.dropped).toBe(0);
  });
});
