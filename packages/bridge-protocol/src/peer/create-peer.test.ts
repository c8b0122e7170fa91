import { expect, test } from 'vitest';
import { createMemoryTransportPair } from '../transports/memory-transport.ts';
import { createPeer } from './create-peer.ts';
import { CHANNELS } from './types.ts';

test('smoke', async () => {
  const [a, b] = createMemoryTransportPair({ delivery: 'task' });
  const left = createPeer({ transport: a, role: 'initiator' });
  const right = createPeer({ transport: b, role: 'responder' });
  right.onCall(CHANNELS.api, (m, p) => ({ m, p }));
  expect(await left.call(CHANNELS.api, 'x', { a: 1 })).toEqual({ m: 'x', p: { a: 1 } });
  const got: unknown[] = [];
  left.onPatch((body, ack) => {
    got.push(body);
    ack();
  });
  const acked = new Promise((r) => right.onPatchAck(r));
  const n = right.sendPatch({ removed: [2] });
  expect(await acked).toEqual({ n, ms: expect.any(Number) });
  expect(await left.ping()).toBeGreaterThanOrEqual(0);
  left.close();
});
