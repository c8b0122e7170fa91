// What the logic layer asks of the page as it is laid out, and what it moves there: done by packs that a view has when the
// first question comes to it.

import type { AnimatePayload, ComponentCallPayload, LogicToViewCalls, LogicToViewEvents } from '@dinghy/bridge-protocol';
import { DinghyError } from '@dinghy/errors';
import type { Animations } from '../animations/create-animations.ts';
import type { Packs } from '../packs/create-packs.ts';
import type { PackName } from '../packs/pack-tags.ts';
import type { Queries, QueriesOptions } from '../queries/create-queries.ts';

export interface Questions {
  /** `observe`, `unobserve`, `animate`, `clearAnimation`. */
  event(name: string, body: unknown): void;
  /** `selectorQuery`, `callComponent`. */
  call(method: string, params: unknown): Promise<unknown>;
  /** The element that a selector of the page names. */
  find(selector: string): Element | undefined;
  /** The page has changed. */
  committed(): void;
  dispose(): void;
}

/** Packs that have to be there before a message of that name, of the host or of the logic layer, is taken. */
export function packsFor(name: string, body: unknown): readonly PackName[] {
  if (name === 'animate' || name === 'clearAnimation') return ['queries', 'motion'];
  if (name === 'observe' || name === 'selectorQuery' || name === 'callComponent') return ['queries'];
  if (name === 'startPullDownRefresh') return ['refresh'];
  if (name !== 'pageScrollTo') return [];
  return typeof (body as { readonly selector?: unknown }).selector === 'string' ? ['painted', 'queries'] : ['painted'];
}

export function createQuestions(
  packs: Pick<Packs, 'parts'>,
  options: QueriesOptions & { report(error: unknown): void },
): Questions {
  const { document, toLogic, report } = options;
  let queries: Queries | undefined;
  let animations: Animations | undefined;
  const ask = (): Queries | undefined => {
    queries ??= packs.parts.createQueries?.(options);
    return queries;
  };
  const move = (): Animations | undefined => {
    const present = ask();
    animations ??=
      present &&
      packs.parts.motion?.createAnimations({
        window: document.defaultView as Window,
        find: present.findIn,
        ended: (animation) => toLogic('animationEnd', { animation }),
        report,
      });
    return animations;
  };

  return {
    event(name, body) {
      if (name === 'animate') move()?.animate(body as AnimatePayload);
      else if (name === 'clearAnimation') move()?.clear(body as LogicToViewEvents['clearAnimation']);
      else ask()?.event(name, body);
    },
    async call(method, params) {
      const present = ask();
      if (present === undefined) throw new DinghyError('API_UNSUPPORTED', { api: method });
      if (method === 'callComponent') return present.callComponent(params as ComponentCallPayload);
      return present.answer((params as LogicToViewCalls['selectorQuery']['params']).queries);
    },
    find: (selector) => ask()?.find(selector)[0],
    committed: () => queries?.committed(),
    dispose() {
      queries?.dispose();
      animations?.dispose();
    },
  };
}
