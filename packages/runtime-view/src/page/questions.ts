// What the logic layer asks of the page as it is laid out, and what it moves there: done by packs that a view has when the
// first question comes to it.

import { DinghyError } from '@dinghy/errors';
import type { Packs } from '../packs/create-packs.ts';
import type { PackName } from '../packs/pack-tags.ts';
import type { QueriesOptions } from '../queries/create-queries.ts';

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

export type QuestionsOptions = QueriesOptions & { report(error: unknown): void };

export function createQuestions(packs: Pick<Packs, 'parts'>, options: QuestionsOptions): Questions {
  let present: Questions | undefined;
  const ask = (): Questions | undefined => {
    present ??= packs.parts.answerQuestions?.(packs.parts, options);
    return present;
  };

  return {
    event: (name, body) => ask()?.event(name, body),
    async call(method, params) {
      const answering = ask();
      if (answering === undefined) throw new DinghyError('API_UNSUPPORTED', { api: method });
      return answering.call(method, params);
    },
    find: (selector) => ask()?.find(selector),
    committed: () => present?.committed(),
    dispose: () => present?.dispose(),
  };
}
