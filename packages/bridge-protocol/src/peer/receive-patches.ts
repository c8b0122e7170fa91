// Commits, on the side that shows them. When it cannot go on (frames lost, a commit that does not fit), it asks for a snapshot
// and is deaf until that comes.

import { DinghyError } from '@dinghy/errors';
import type { Frame } from '../frames/frame.ts';
import { decodeCommit } from '../messages/decode-commit.ts';
import { runGuarded } from './abort-signal.ts';
import type { MakePart } from './peer-part.ts';
import { CHANNELS, type PatchReceiver, type ReceivesPatches } from './types.ts';

type CommitFrame = Frame<'patch' | 'snapshot'>;

export const receivePatches: MakePart<ReceivesPatches> = ({ clock, send }) => {
  let receiver: PatchReceiver | undefined;
  let kept: CommitFrame | undefined;
  let unacknowledged: number | undefined;
  let isDeaf = false;

  function deliver({ k, id, p }: CommitFrame, receive: PatchReceiver): void {
    const receivedAt = clock.now();
    const acknowledge = () => {
      if (unacknowledged !== id) return;
      unacknowledged = undefined;
      const ms = Math.max(0, Math.round((clock.now() - receivedAt) * 10) / 10);
      send(CHANNELS.render, { k: 'patchAck', p: { n: id, ms } });
    };
    runGuarded(receive, p, acknowledge, k === 'snapshot');
  }

  function receive(frame: CommitFrame): void {
    if (isDeaf && frame.k === 'patch') return;
    if (unacknowledged !== undefined)
      throw new DinghyError('BRIDGE_CREDIT_EXCEEDED', { channel: frame.c, kind: frame.k, limit: 1 });
    isDeaf = false;
    unacknowledged = frame.id;
    if (receiver) deliver(frame, receiver);
    else kept = frame;
  }

  function requestSnapshot(code: string, problem: string): void {
    unacknowledged = undefined;
    kept = undefined;
    if (isDeaf) return;
    isDeaf = true;
    send(CHANNELS.render, { k: 'resync', p: { code, problem: problem.slice(0, 1024) } });
  }

  return {
    api: {
      onPatch(receive) {
        receiver = receive;
        const frame = kept;
        kept = undefined;
        if (frame) deliver(frame, receive);
      },
      requestSnapshot,
    },
    receivers: { patch: receive, snapshot: receive },
    commits: {
      get isShown() {
        return receiver !== undefined;
      },
      decode: decodeCommit,
      requestSnapshot,
    },
  };
};
