// The observers of one component definition, found by the first field of the path that was set.

import { readPath } from '../data/assign-path.ts';
import type { PathSegment } from '../data/parse-path.ts';
import { isTriggeredBy, type ObservedPath, parseObserverKey } from './observed-path.ts';

/** A function, or the name of a method. */
export type Callback = ((this: object, ...args: unknown[]) => unknown) | string;

export interface Observer {
  readonly paths: readonly ObservedPath[];
  readonly callback: Callback;
}

export interface ObserverTable {
  /** In definition order, which is the order they run in. */
  readonly observers: readonly Observer[];
  /** Adds to `marked` the numbers of the observers that setting `path` triggers. */
  mark(path: readonly PathSegment[], marked: Set<number>): void;
}

/** Throws `OBSERVER_KEY_INVALID`. */
export function createObserver(key: string, callback: Callback): Observer {
  return { paths: parseObserverKey(key), callback };
}

export function createObserverTable(observers: readonly Observer[]): ObserverTable {
  /** Numbers of the observers that setting something in a field may trigger. */
  const byField = new Map<string, number[]>();
  /** Numbers of those that observe everything. */
  const ofAll: number[] = [];
  for (const [number, { paths }] of observers.entries()) {
    for (const { path } of paths) {
      const field = path[0] as string | undefined;
      const list = field === undefined ? ofAll : (byField.get(field) ?? []);
      if (!list.includes(number)) list.push(number);
      if (field !== undefined) byField.set(field, list);
    }
  }
  return {
    observers,
    mark(path, marked) {
      for (const number of ofAll) marked.add(number);
      for (const number of byField.get(String(path[0])) ?? []) {
        const observer = observers[number] as Observer;
        if (observer.paths.some((observed) => isTriggeredBy(observed, path))) marked.add(number);
      }
    },
  };
}

/** What an observer's callback receives: the present value at each of its paths (3.4). */
export function argumentsOf(observer: Observer, data: unknown): unknown[] {
  return observer.paths.map(({ path }) => readPath(data, path));
}
