// The two ends of the bridge between the logic and the view layer of one rendered component. In one thread there is nothing to
// shake hands about and nothing to wait for: a message has been dealt with when the call that sends it returns. Still nothing
// is shared: everything is copied on the way, and commits are checked as a view checks them.

import { type CommitPayload, decodeCommit } from '@dinghy/bridge-protocol';
import type { StageView } from '@dinghy/runtime-logic/stage';
import type { ViewStage } from '@dinghy/runtime-view/stage';
import { overTheWire } from './wire.ts';

export interface Bridge {
  /** What the logic layer has in its hands. */
  readonly view: StageView;
  toLogic(name: string, body: unknown): void;
}

/** `view` is asked for when there is something for it: the view needs `toLogic` to be made. */
export function createBridge(view: () => Pick<ViewStage, 'commit' | 'logicEvent' | 'logicCall'>): Bridge {
  let receive: (name: string, body: unknown) => void = () => {};
  let acknowledge: (ack: { readonly n: number; readonly ms: number }) => void = () => {};
  let sent = 0;
  return {
    view: {
      sendPatch(payload: CommitPayload) {
        sent += 1;
        view().commit(decodeCommit(overTheWire(payload)));
        acknowledge({ n: sent, ms: 0 });
        return sent;
      },
      onPatchAck(receiver) {
        acknowledge = receiver;
      },
      // The view does not ask for a snapshot: a commit that it cannot apply fails the test.
      onResync() {},
      onEvent(_, receiver) {
        receive = receiver;
      },
      sendEvent: (_, name, body) => view().logicEvent(name, overTheWire(body)),
      call: async (_, method, params) => withoutNewFields(overTheWire(await view().logicCall(method, overTheWire(params)))),
    },
    toLogic: (name, body) => receive(name, overTheWire(body)),
  };
}

/** What newer platforms tell of a node and miniprogram-simulate does not: tests compare whole answers. */
const NEW_FIELDS: readonly string[] = ['mark', 'scrollWidth', 'scrollHeight'];

function withoutNewFields<Answer>(answer: Answer): Answer {
  if (Array.isArray(answer)) return answer.map(withoutNewFields) as Answer;
  if (typeof answer !== 'object' || answer === null) return answer;
  return Object.fromEntries(Object.entries(answer).filter(([name]) => !NEW_FIELDS.includes(name))) as Answer;
}
