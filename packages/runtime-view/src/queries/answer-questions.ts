// What the pack `queries` is for a page: what answers, and with the pack `motion` what moves.

import type { AnimatePayload, ComponentCallPayload, LogicToViewCalls, LogicToViewEvents } from '@dinghy/bridge-protocol';
import type { Animations } from '../animations/create-animations.ts';
import type { ViewPack } from '../packs/pack.ts';
import type { Questions, QuestionsOptions } from '../page/questions.ts';
import { createQueries } from './create-queries.ts';

/** @param parts of the view's packs: grows */
export function answerQuestions(parts: Pick<ViewPack, 'motion'>, options: QuestionsOptions): Questions {
  const { document, toLogic, report } = options;
  const queries = createQueries(options);
  let animations: Animations | undefined;
  const move = (): Animations | undefined => {
    animations ??= parts.motion?.createAnimations({
      window: document.defaultView as Window,
      find: queries.findIn,
      ended: (animation) => toLogic('animationEnd', { animation }),
      report,
    });
    return animations;
  };

  return {
    event(name, body) {
      if (name === 'animate') move()?.animate(body as AnimatePayload);
      else if (name === 'clearAnimation') move()?.clear(body as LogicToViewEvents['clearAnimation']);
      else queries.event(name, body);
    },
    async call(method, params) {
      if (method === 'callComponent') return queries.callComponent(params as ComponentCallPayload);
      return queries.answer((params as LogicToViewCalls['selectorQuery']['params']).queries);
    },
    find: (selector) => queries.find(selector)[0],
    committed: queries.committed,
    dispose() {
      queries.dispose();
      animations?.dispose();
    },
  };
}
