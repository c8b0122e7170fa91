// `should-accept-gesture`, asked once when fingers come down, and `should-response-on-move`, asked at each step of theirs. The
// handlers are methods in the logic layer, and their answer comes a few milliseconds later, which is before the finger's next
// step: so each step goes by the answer to the one before. Where nobody is asked, the answer is yes.

import type { Json } from '@dinghy/bridge-protocol';
import type { BuiltInContext, Drag } from '../unit.ts';

export interface Questions {
  /** For each step, before anything is done with it. */
  ask(drag: Drag): void;
  /** Whether the recognizer may have this step. */
  isAccepted(drag: Drag): boolean;
}

/** `begin` hands over the start of what was accepted afterwards. */
export function createQuestions(emitAsking: BuiltInContext['emitAsking'], begin: (start: Drag) => void): Questions {
  /** Of fingers that have come down since; an answer to earlier ones is late. */
  let session = 0;
  let accepts: boolean | undefined = true;
  let responds: boolean | undefined = true;

  const factsOf = ({ x, y, deltaX, deltaY, fingers }: Drag): Json => ({
    absoluteX: x,
    absoluteY: y,
    deltaX,
    deltaY,
    pointerCount: fingers.length,
  });
  const question = (type: string, drag: Drag, answered: (isYes: boolean) => void): boolean => {
    const asked = session;
    return emitAsking(type, factsOf(drag), (value) => {
      if (asked === session) answered(value === true);
    });
  };
  const askToAccept = (start: Drag): void => {
    accepts = undefined;
    const isAsked = question('shouldacceptgesture', start, (isYes) => {
      if (isYes && accepts === undefined) begin(start);
      accepts = isYes;
    });
    if (!isAsked) accepts = true;
  };

  return {
    ask(drag) {
      if (drag.phase === 'start') {
        session += 1;
        responds = undefined;
        askToAccept(drag);
      } else if (drag.phase !== 'move') return;
      const isAsked = question('shouldresponseonmove', drag, (isYes) => {
        responds = isYes;
      });
      if (!isAsked) responds = true;
    },
    // A recognizer that has begun hears of the end, whatever was answered.
    isAccepted: ({ phase }) => accepts === true && (phase !== 'move' || responds === true),
  };
}
