// What the logic layer asks of a page as its view shows it: queries, observers, and how long an update
// takes. Comes in a pack: what a program may ask shows in its text (bridge-protocol's logic-packs.ts).

import { CHANNELS, type Json } from '@dinghy/bridge-protocol';
import { createUpdatePerformance, type UpdatePerformance } from '../component/update-performance.ts';
import type { LogicContext } from '../context.ts';
import type { Page } from '../page/page.ts';
import type { ComponentRecord } from '../structure/nodes.ts';
import type { ComponentObjects } from './component-objects.ts';
import { createViewObservers, type ViewObservers } from './observers.ts';
import { createSelectorQuery, type SelectorQueryServices } from './selector-query.ts';

export interface ViewQuestions extends ViewObservers {
  /** Functions of `wx`, which ask about the page on top. */
  readonly api: ComponentObjects['api'];
  createSelectorQuery(record?: ComponentRecord): object;
  readonly performance: UpdatePerformance;
}

/** A page that can be asked. */
export interface AskedPage extends Pick<Page, 'committer'> {
  readonly view: Pick<Page['view'], 'sendEvent' | 'call'>;
}

export interface ViewQuestionServices<Asked extends AskedPage> extends Omit<SelectorQueryServices, 'ask' | 'run'> {
  readonly context: LogicContext;
  now(): number;
  pageOf(record: ComponentRecord): Asked | undefined;
  /** The platform's view tells of its first paint before it answers; components count on `ready` being over. */
  afterReady(page: Asked, action: () => void): void;
  run(callback: (value: never) => void, self: unknown, value: unknown): void;
}

export function createViewQuestions<Asked extends AskedPage>(services: ViewQuestionServices<Asked>): ViewQuestions {
  const { context, now, pageOf, recordOf, currentRoot, afterReady } = services;

  const ask: SelectorQueryServices['ask'] = (record, queries) => {
    const page = pageOf(record);
    if (page === undefined) return Promise.resolve([]);
    return new Promise((resolve) => {
      context.group(() =>
        page.committer.afterFlush(() => {
          page.view.call(CHANNELS.render, 'selectorQuery', { queries }).then(
            (answers) => afterReady(page, () => resolve(answers as readonly Json[])),
            () => resolve([]),
          );
        }),
      );
    });
  };

  const observers = createViewObservers(services);
  const ofComponent = (component: unknown): ComponentRecord | undefined => recordOf(component) ?? currentRoot();
  const query = (record?: ComponentRecord): object => createSelectorQuery({ ...services, ask }, record);
  return {
    ...observers,
    api: {
      createSelectorQuery: () => query(),
      createIntersectionObserver: (component: unknown, settings: unknown) =>
        observers.createIntersectionObserver(ofComponent(component), settings),
      createMediaQueryObserver: (component: unknown) => observers.createMediaQueryObserver(ofComponent(component)),
    },
    createSelectorQuery: query,
    performance: createUpdatePerformance(context, now),
  };
}
