// Commits and their acknowledgements. One commit is under way at a time; while it is, the logic layer goes on merging.
// When the view cannot go on (frames lost, a commit that does not fit), it asks for a snapshot and is deaf until it comes.

import { DinghyError } from '@dinghy/errors';
import type { Frame, FrameBody } from '../frames/frame.ts';
import type { CommitPayload } from '../messages/commit.ts';
import type { Clock } from '../transports/clock.ts';
import { runGuarded } from './abort-signal.ts';
import type { Outbox } from './create-outbox.ts';
import { CHANNELS, type PatchReceiver, type Peer } from './types.ts';

export interface RenderFlow extends Pick<Peer, 'sendPatch' | 'onPatch' | 'onPatchAck' | 'requestSnapshot' | 'onResync'> {
  /** Whether this side shows patches, and can therefore ask for a snapshot. */
  readonly receivesPatches: boolean;
  /** @throws `BRIDGE_CREDIT_EXCEEDED` */
  receivePatch(frame: Frame<'patch' | 'snapshot'>): void;
  /** @throws `BRIDGE_ANSWER_UNEXPECTED` */
  receiveAck(frame: Frame<'patchAck'>): void;
  /** @throws `BRIDGE_RESYNC_UNANSWERED` */
  receiveResync(frame: Frame<'resync'>): void;
}

export interface RenderFlowOptions {
  readonly outbox: Outbox;
  readonly clock: Clock;
  /** A frame of this flow could not be carried: without it the page would stand still for good. */
  readonly onUncarriable: (error: unknown) => void;
}

export function createRenderFlow({ outbox, clock, onUncarriable }: RenderFlowOptions): RenderFlow {
  // Sending side.
  let lastId = 0;
  let underWay: number | undefined;
  let isSnapshotDue = false;
  let ackReceiver: Parameters<Peer['onPatchAck']>[0] | undefined;
  let resyncListener: Parameters<Peer['onResync']>[0] | undefined;
  // Receiving side.
  let receiver: PatchReceiver | undefined;
  let kept: Frame<'patch' | 'snapshot'> | undefined;
  let unacknowledged: number | undefined;
  let isDeaf = false;

  function send(body: FrameBody<'patch' | 'snapshot' | 'patchAck' | 'resync'>): void {
    outbox.enqueue(CHANNELS.render, { kind: body.k, write: () => body, fail: onUncarriable });
  }

  function deliver({ k, id, p }: Frame<'patch' | 'snapshot'>, receive: PatchReceiver): void {
    const receivedAt = clock.now();
    const acknowledge = () => {
      if (unacknowledged !== id) return;
      unacknowledged = undefined;
      send({ k: 'patchAck', p: { n: id, ms: Math.max(0, Math.round((clock.now() - receivedAt) * 10) / 10) } });
    };
    runGuarded(() => receive(p, acknowledge, k === 'snapshot'));
  }

  return {
    get receivesPatches() {
      return receiver !== undefined;
    },
    sendPatch(body: CommitPayload) {
      if (underWay !== undefined) throw new DinghyError('BRIDGE_PATCH_UNACKNOWLEDGED', {});
      const id = ++lastId;
      underWay = id;
      const k = isSnapshotDue ? 'snapshot' : 'patch';
      isSnapshotDue = false;
      send({ k, id, p: body });
      return id;
    },
    onPatch(receive) {
      receiver = receive;
      const frame = kept;
      kept = undefined;
      if (frame) deliver(frame, receive);
    },
    onPatchAck(receive) {
      ackReceiver = receive;
    },
    requestSnapshot(code, problem) {
      unacknowledged = undefined;
      kept = undefined;
      if (isDeaf) return;
      isDeaf = true;
      send({ k: 'resync', p: { code, problem: problem.slice(0, 1024) } });
    },
    onResync(listener) {
      resyncListener = listener;
    },
    receivePatch(frame) {
      if (isDeaf && frame.k === 'patch') return;
      if (unacknowledged !== undefined)
        throw new DinghyError('BRIDGE_CREDIT_EXCEEDED', { channel: frame.c, kind: frame.k, limit: 1 });
      isDeaf = false;
      unacknowledged = frame.id;
      if (receiver) deliver(frame, receiver);
      else kept = frame;
    },
    receiveAck({ c, k, p: { n, ms } }) {
      if (n !== underWay) throw new DinghyError('BRIDGE_ANSWER_UNEXPECTED', { channel: c, kind: k, id: n });
      underWay = undefined;
      runGuarded(() => ackReceiver?.({ n, ms }));
    },
    receiveResync({ p }) {
      if (!resyncListener) throw new DinghyError('BRIDGE_RESYNC_UNANSWERED', {});
      const listener = resyncListener;
      underWay = undefined;
      isSnapshotDue = true;
      runGuarded(() => listener(p));
    },
  };
}
