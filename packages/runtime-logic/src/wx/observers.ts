// `createIntersectionObserver` and `createMediaQueryObserver`: described here, run by the view.

import { CHANNELS, type Json, type Peer } from '@dinghy/bridge-protocol';
import type { Page } from '../page/page.ts';
import type { ComponentRecord } from '../structure/nodes.ts';
import { toWireValue } from './wire-params.ts';

type Callback = (entry: unknown) => void;

export interface ViewObservers {
  createIntersectionObserver(record: ComponentRecord | undefined, options: unknown): object;
  createMediaQueryObserver(record: ComponentRecord | undefined): object;
  onEntry(observer: number, entry: Json): void;
  /** The page's view is another one: what was observed is observed there. */
  startAgain(page: Pick<Page, 'committer'>): void;
}

interface Running {
  readonly page: Pick<Page, 'committer'>;
  deliver(entry: Json): void;
  /** After the commits made until now. */
  start(): void;
}

export interface ViewObserversOptions {
  pageOf(record: ComponentRecord): (Pick<Page, 'committer'> & { readonly view: Pick<Peer, 'sendEvent'> }) | undefined;
  run(callback: Callback, self: unknown, entry: unknown): void;
}

export function createViewObservers({ pageOf, run }: ViewObserversOptions): ViewObservers {
  const running = new Map<number, Running>();
  let lastId = 0;

  /** Starts in the view after the commits that made what it observes. Gives what stops it. */
  function observe(
    record: ComponentRecord | undefined,
    kind: 'intersection' | 'media',
    options: object,
    callback: unknown,
  ): () => void {
    const page = record === undefined ? undefined : pageOf(record);
    if (record === undefined || page === undefined || typeof callback !== 'function') return () => {};
    const observer = ++lastId;
    const start = (): void =>
      page.committer.afterFlush(() => {
        if (!running.has(observer)) return;
        page.view.sendEvent(CHANNELS.render, 'observe', { observer, kind, scope: record.id, options: toWireValue(options) });
      });
    running.set(observer, { page, start, deliver: (entry) => run(callback as Callback, record.instance, entry) });
    start();
    return () => {
      if (running.delete(observer)) page.view.sendEvent(CHANNELS.render, 'unobserve', { observer });
    };
  }

  function createIntersectionObserver(record: ComponentRecord | undefined, options: unknown): object {
    const relatives: unknown[] = [];
    const stops: (() => void)[] = [];
    const self = {
      relativeTo(selector: unknown, margins?: unknown): object {
        relatives.push({ selector: String(selector), margins });
        return self;
      },
      relativeToViewport(margins?: unknown): object {
        relatives.push({ selector: null, margins });
        return self;
      },
      observe(selector: unknown, callback: unknown): void {
        stops.push(
          observe(
            record,
            'intersection',
            { ...(options as object | undefined), selector: String(selector), relatives },
            callback,
          ),
        );
      },
      disconnect(): void {
        for (const stop of stops.splice(0)) stop();
      },
    };
    return self;
  }

  function createMediaQueryObserver(record: ComponentRecord | undefined): object {
    const stops: (() => void)[] = [];
    return {
      observe(query: unknown, callback: unknown): void {
        stops.push(observe(record, 'media', (query ?? {}) as object, callback));
      },
      disconnect(): void {
        for (const stop of stops.splice(0)) stop();
      },
    };
  }

  return {
    createIntersectionObserver,
    createMediaQueryObserver,
    onEntry: (observer, entry) => running.get(observer)?.deliver(entry),
    startAgain({ committer }) {
      for (const { page, start } of running.values()) if (page.committer === committer) start();
    },
  };
}
