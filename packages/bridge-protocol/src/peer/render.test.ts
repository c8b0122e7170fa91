import { describe, expect, test, vi } from 'vitest';
import { createFaultyTransport } from '../conformance.ts';
import type { CommitPayload } from '../messages/commit.ts';
import { connectPeers, connectRaw, settle } from '../testing/connect-peers.ts';
import type { Transport } from '../transport.ts';
import { CHANNELS } from './types.ts';

const commit = (id: number): CommitPayload => ({ tabBar: id });

// Logic is the initiator, the view the responder.
describe('a patch', () => {
  test('arrives, and is acknowledged with its number and the view’s time', async () => {
    const { inner: logic, outer: view, clock } = connectPeers();
    const onAck = vi.fn();
    logic.onPatchAck(onAck);
    let acknowledge: (() => void) | undefined;
    const onPatch = vi.fn((_body, done) => {
      acknowledge = done;
    });
    view.onPatch(onPatch);
    const n = logic.sendPatch(commit(1));
    await settle();
    expect(onPatch).toHaveBeenCalledWith({ tabBar: 1 }, expect.any(Function), false);
    expect(onAck).not.toHaveBeenCalled();
    clock.advance(12);
    acknowledge?.();
    acknowledge?.();
    await settle();
    expect(onAck.mock.calls).toEqual([[{ n, ms: 12 }]]);
  });

  test('goes as text where values are cloned at every hop', async () => {
    const clones = (transport: Transport): Transport => ({ ...transport, clones: true });
    const { inner: logic, outer: view, log } = connectPeers({ wrapInner: clones });
    const onPatch = vi.fn();
    view.onPatch(onPatch);
    logic.sendPatch(commit(1));
    await settle();
    expect(log.find(({ k }) => k === 'patch')?.p).toBe('{"tabBar":1}');
    expect(onPatch.mock.calls[0]?.[0]).toEqual({ tabBar: 1 });
  });

  test('waits for the view to be ready for it', async () => {
    const { inner: logic, outer: view } = connectPeers();
    logic.sendPatch(commit(1));
    await settle();
    const onPatch = vi.fn();
    view.onPatch(onPatch);
    expect(onPatch).toHaveBeenCalledOnce();
  });

  test('is one at a time', async () => {
    const { inner: logic, outer: view } = connectPeers();
    view.onPatch((_body, acknowledge) => acknowledge());
    expect(logic.sendPatch(commit(1))).toBe(1);
    expect(() => logic.sendPatch(commit(2))).toThrow(expect.objectContaining({ code: 'BRIDGE_PATCH_UNACKNOWLEDGED' }));
    await settle();
    expect(logic.sendPatch(commit(2))).toBe(2);
  });

  test('arrives before a call that is made after it', async () => {
    const { inner: logic, outer: view } = connectPeers();
    const order: string[] = [];
    view.onPatch(() => order.push('patch'));
    view.onCall(CHANNELS.render, () => order.push('selectorQuery'));
    logic.sendPatch(commit(1));
    await logic.call(CHANNELS.render, 'selectorQuery', {});
    expect(order).toEqual(['patch', 'selectorQuery']);
  });

  test('that is sent while another is unacknowledged ends the session', async () => {
    const session = await connectRaw();
    session.peer.onPatch(() => {});
    session.send({ k: 'patch', c: 3, id: 1, p: commit(1) });
    session.send({ k: 'patch', c: 3, id: 2, p: commit(2) });
    expect(session.received).toMatchObject([{ k: 'fatal', e: { code: 'BRIDGE_CREDIT_EXCEEDED' } }]);
  });

  test('is acknowledged by the one that received it only', async () => {
    const session = await connectRaw();
    session.peer.sendPatch(commit(1));
    session.send({ k: 'patchAck', c: 3, p: { n: 2, ms: 0 } });
    expect(session.received.at(-1)).toMatchObject({ k: 'fatal', e: { code: 'BRIDGE_ANSWER_UNEXPECTED' } });
  });
});

describe('a resync', () => {
  function connectPage(lose: number) {
    // Frames of the logic layer: hello, ready, then patches.
    const peers = connectPeers({
      wrapInner: (transport) =>
        createFaultyTransport(transport, { decide: (_value, index) => (index === lose ? 'drop' : 'pass') }),
    });
    const { inner: logic, outer: view } = peers;
    const shown: [body: CommitPayload, isSnapshot: boolean][] = [];
    view.onPatch((body, acknowledge, isSnapshot) => {
      shown.push([body, isSnapshot]);
      acknowledge();
    });
    return { ...peers, logic, view, shown };
  }

  test('follows a gap; a snapshot mends it', async () => {
    const { logic, shown, log } = connectPage(2);
    const onResync = vi.fn(() => logic.sendPatch({ tabBar: 100 }));
    logic.onResync(onResync);
    const onAck = vi.fn();
    logic.onPatchAck(onAck);
    logic.sendPatch(commit(1)); // lost
    logic.sendEvent(CHANNELS.render, 'observe', {}); // shows the gap
    await settle();
    expect(onResync).toHaveBeenCalledWith({ code: 'BRIDGE_SEQUENCE_GAP', problem: expect.any(String) });
    expect(shown).toEqual([[{ tabBar: 100 }, true]]);
    expect(onAck.mock.calls).toEqual([[{ n: 2, ms: 0 }]]);
    logic.sendPatch(commit(3));
    await settle();
    expect(shown.at(-1)).toEqual([{ tabBar: 3 }, false]);
    expect(log.filter(({ from, c }) => from === 'inner' && c === 3).map(({ k }) => k)).toEqual(['event', 'snapshot', 'patch']);
  });

  test('can be asked for by the view, which is deaf until the snapshot comes', async () => {
    const { logic, view, shown } = connectPage(-1);
    const onResync = vi.fn();
    logic.onResync(onResync);
    await logic.opened;
    await settle();
    logic.sendPatch(commit(1)); // on its way while the view asks
    view.requestSnapshot('VIEW_COMMIT_INVALID', 'an id is missing');
    view.requestSnapshot('VIEW_COMMIT_INVALID', 'asked twice, sent once');
    await settle();
    expect(shown).toEqual([]);
    expect(onResync.mock.calls).toEqual([[{ code: 'VIEW_COMMIT_INVALID', problem: 'an id is missing' }]]);
    logic.sendPatch(commit(2));
    await settle();
    expect(shown).toEqual([[{ tabBar: 2 }, true]]);
  });

  test('voids the acknowledgement of what came before it', async () => {
    const { inner: logic, outer: view } = connectPeers();
    const onAck = vi.fn();
    logic.onPatchAck(onAck);
    logic.onResync(() => {});
    let acknowledge: (() => void) | undefined;
    view.onPatch((_body, done) => {
      acknowledge = done;
    });
    logic.sendPatch(commit(1));
    await settle();
    view.requestSnapshot('VIEW_RENDER_FAILED', '');
    acknowledge?.();
    await settle();
    expect(onAck).not.toHaveBeenCalled();
  });

  test('is asked for when a commit is malformed, and the session ends when its snapshot is too', async () => {
    const session = await connectRaw();
    const onPatch = vi.fn();
    session.peer.onPatch(onPatch);
    session.send({ k: 'patch', c: 3, id: 1, p: { patches: [[1, [['s', ['__proto__', 'x'], 1]]]] } });
    expect(session.received).toMatchObject([{ k: 'resync', p: { code: 'BRIDGE_COMMIT_INVALID' } }]);
    session.send({ k: 'snapshot', c: 3, id: 2, p: { tabBar: 'all' } });
    expect(session.received[1]).toMatchObject({ k: 'fatal', e: { code: 'BRIDGE_COMMIT_INVALID' } });
    expect(onPatch).not.toHaveBeenCalled();
  });

  test('that nobody can answer ends the session', async () => {
    const session = await connectRaw();
    session.send({ k: 'resync', c: 3, p: { code: 'X', problem: '' } });
    expect(session.received).toMatchObject([{ k: 'fatal', e: { code: 'BRIDGE_RESYNC_UNANSWERED' } }]);
  });

  test('is not asked for without end', async () => {
    const session = await connectRaw();
    session.peer.onPatch((_body, acknowledge) => acknowledge());
    let n = 1;
    for (let gap = 0; gap < 100 && !session.isClosed; gap++) {
      n += 2;
      session.post({ k: 'snapshot', s: '0123456789abcdef01234567', c: 3, n, id: gap + 1, p: {} });
    }
    expect(session.received.at(-1)).toMatchObject({ k: 'fatal', e: { code: 'BRIDGE_SEQUENCE_GAP' } });
  });
});
