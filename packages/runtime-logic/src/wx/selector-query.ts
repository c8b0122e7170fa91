// `createSelectorQuery`: collects what is asked of nodes and asks the view once, after the commits made before it (10.10).

import type { Json, SelectorQueryItem } from '@dinghy/bridge-protocol';
import type { ComponentRecord } from '../structure/nodes.ts';
import type { ComponentPlace } from './component-contexts.ts';

type Fields = Record<string, unknown>;
type Callback = (result: unknown) => void;

export interface SelectorQueryServices {
  recordOf(value: unknown): ComponentRecord | undefined;
  /** The page that is on top, for queries that name no component. */
  currentRoot(): ComponentRecord | undefined;
  /** The object that stands for a component in the view, by the handle that the view gave; `null` where there is none. */
  objectOf(handle: unknown, place: ComponentPlace, kind: 'node' | 'context'): unknown;
  /** Answers in the order of the queries. Never rejects: unanswered queries are as if nothing had been found. */
  ask(scope: ComponentRecord, queries: readonly SelectorQueryItem[]): Promise<readonly Json[]>;
  run(callback: Callback, self: unknown, result: unknown): void;
}

interface Pending {
  readonly selector: string;
  readonly all: boolean;
  readonly fields: SelectorQueryItem['fields'];
  readonly callback: unknown;
}

const RECT = { id: true, dataset: true, mark: true, rect: true, size: true };

export function createSelectorQuery(services: SelectorQueryServices, from?: ComponentRecord): object {
  const pending: Pending[] = [];
  let scope = from;

  const nodesRef = (selector: string, all: boolean): object => {
    const add = (fields: SelectorQueryItem['fields'], callback: unknown): object => {
      pending.push({ selector, all, fields, callback });
      return query;
    };
    return {
      fields: (fields: Fields, callback?: unknown) => add(toFields(fields ?? {}), callback),
      boundingClientRect: (callback?: unknown) => add(RECT, callback),
      scrollOffset: (callback?: unknown) => add({ id: true, dataset: true, scrollOffset: true }, callback),
      context: (callback?: unknown) => add({ context: true }, callback),
      node: (callback?: unknown) => add({ node: true }, callback),
    };
  };

  const query = {
    in(component: unknown): object {
      scope = services.recordOf(component) ?? scope;
      return query;
    },
    select: (selector: unknown) => nodesRef(String(selector), false),
    selectAll: (selector: unknown) => nodesRef(String(selector), true),
    selectViewport: () => nodesRef('viewport', false),
    exec(callback?: unknown): object {
      void execute(callback);
      return query;
    },
  };

  async function execute(callback: unknown): Promise<void> {
    const due = [...pending];
    const target = scope ?? services.currentRoot();
    const queries = due.map(({ selector, all, fields }) => ({ scope: target?.id ?? 0, selector, all, fields }));
    const answers = target === undefined || target.detached ? [] : await services.ask(target, queries);
    const plain = due.map(({ all }, at) => answers[at] ?? (all ? [] : null));
    const results = target === undefined ? plain : await Promise.all(plain.map((answer, at) => revive(answer, due[at], target)));
    for (const [at, each] of due.entries()) {
      if (typeof each.callback === 'function') services.run(each.callback as Callback, target?.instance, results[at]);
    }
    if (typeof callback === 'function') services.run(callback as Callback, target?.instance, results);
  }

  /** Puts objects in the place of handles. */
  function revive(answer: unknown, asked: Pending | undefined, scope: ComponentRecord): unknown {
    if (asked === undefined || (asked.fields.node !== true && asked.fields.context !== true)) return answer;
    const each = async (result: unknown, index: number): Promise<unknown> => {
      if (typeof result !== 'object' || result === null) return result;
      const place = { scope, selector: asked.selector, index };
      const revived: Record<string, unknown> = { ...result };
      for (const kind of ['node', 'context'] as const)
        if (kind in revived) revived[kind] = await services.objectOf(revived[kind], place, kind);
      return revived;
    };
    return Array.isArray(answer) ? Promise.all(answer.map(each)) : each(answer, 0);
  }

  return query;
}

function toFields(fields: Fields): SelectorQueryItem['fields'] {
  const known: Record<string, unknown> = {};
  for (const name of ['id', 'dataset', 'mark', 'rect', 'size', 'scrollOffset', 'node', 'context'])
    if (fields[name]) known[name] = true;
  for (const name of ['properties', 'computedStyle']) if (Array.isArray(fields[name])) known[name] = fields[name].map(String);
  return known;
}
