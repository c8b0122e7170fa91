// Queries that are made by `wx` and answered by a component.

import { nothing } from './mock-object.ts';

interface Queried {
  createSelectorQuery(): Record<string, (...args: unknown[]) => unknown>;
  createIntersectionObserver(options: unknown): unknown;
}

/** Becomes the component's own query at `in`; there is no page to query. */
export function createSelectorQuery(): object {
  const asked: (readonly [name: string, args: unknown[]])[] = [];
  const remember =
    (name: string) =>
    (...args: unknown[]): void => {
      asked.push([name, args]);
    };
  return {
    exec: nothing,
    in(component: Queried) {
      const query = component.createSelectorQuery();
      for (const [name, args] of asked.splice(0)) query[name]?.(...args);
      return query;
    },
    select: remember('select'),
    selectAll: remember('selectAll'),
    selectViewport: remember('selectViewport'),
  };
}

export function createIntersectionObserver(component: Queried, options: unknown): unknown {
  return component.createIntersectionObserver(options);
}
