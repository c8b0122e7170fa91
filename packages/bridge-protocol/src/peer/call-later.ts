// For a side that seldom calls: what keeps account of its calls is fetched with the first.

import { DinghyError } from '@dinghy/errors';
import type { Caller, MakeCaller } from './create-caller.ts';

/** @param load `createCaller`. Where it rejects, the call does, and the next one asks again. */
export function callLater(load: () => Promise<MakeCaller>): MakeCaller {
  return (options) => {
    let caller: Caller | undefined;
    let ended: DinghyError | undefined;
    return {
      async call(...call) {
        const makeCaller = await load();
        caller ??= makeCaller(options);
        if (ended) caller.end(ended);
        return caller.call(...call);
      },
      receiveAnswer(frame, invalid) {
        const { c, k, id } = frame;
        if (!caller) throw new DinghyError('BRIDGE_ANSWER_UNEXPECTED', { channel: c, kind: k, id });
        caller.receiveAnswer(frame, invalid);
      },
      receiveProgress: (frame) => caller?.receiveProgress(frame),
      end(reason) {
        ended = reason;
        caller?.end(reason);
      },
    };
  };
}
