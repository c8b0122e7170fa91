// Commits, on the side that makes them. One is under way at a time; while it is, the logic layer goes on merging.

import { DinghyError } from '@dinghy/errors';
import { runGuarded } from './abort-signal.ts';
import type { MakePart } from './peer-part.ts';
import { CHANNELS, type SendsPatches } from './types.ts';

export const sendPatches: MakePart<SendsPatches> = ({ send }) => {
  let lastId = 0;
  let underWay: number | undefined;
  let isSnapshotDue = false;
  let ackReceiver: Parameters<SendsPatches['onPatchAck']>[0] | undefined;
  let resyncListener: Parameters<SendsPatches['onResync']>[0] | undefined;

  return {
    api: {
      sendPatch(p) {
        if (underWay !== undefined) throw new DinghyError('BRIDGE_PATCH_UNACKNOWLEDGED', {});
        const id = ++lastId;
        underWay = id;
        const k = isSnapshotDue ? 'snapshot' : 'patch';
        isSnapshotDue = false;
        send(CHANNELS.render, { k, id, p });
        return id;
      },
      onPatchAck(receive) {
        ackReceiver = receive;
      },
      onResync(listener) {
        resyncListener = listener;
      },
    },
    receivers: {
      patchAck({ c, k, p: { n, ms } }) {
        if (n !== underWay) throw new DinghyError('BRIDGE_ANSWER_UNEXPECTED', { channel: c, kind: k, id: n });
        underWay = undefined;
        runGuarded(() => ackReceiver?.({ n, ms }));
      },
      resync({ p }) {
        if (!resyncListener) throw new DinghyError('BRIDGE_RESYNC_UNANSWERED', {});
        const listener = resyncListener;
        underWay = undefined;
        isSnapshotDue = true;
        runGuarded(listener, p);
      },
    },
  };
};
