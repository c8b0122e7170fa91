// `MapContext.on` and `off`: what a map tells of its clusters. Each piece of news is asked for when the one before it has been
// dealt with, as long as somebody listens.

import type { Json } from '@dinghy/bridge-protocol';

type Listener = (event: never) => void;

export interface MapEvents {
  on(type: unknown, listener: unknown): void;
  off(type: unknown, listener?: unknown): void;
}

export interface MapEventsOptions {
  /** The next piece of news, `{ type, detail }`. Rejects when the map is gone. */
  next(): Promise<Json>;
  run(callback: Listener, event: unknown): void;
}

export function createMapEvents({ next, run }: MapEventsOptions): MapEvents {
  const listeners = new Map<string, Set<Listener>>();
  let isFollowing = false;
  const follow = async (): Promise<void> => {
    while (listeners.size > 0) {
      const { type, detail } = (await next()) as { readonly type: string; readonly detail: Json };
      for (const listener of [...(listeners.get(type) ?? [])]) run(listener, detail);
    }
  };
  return {
    on(type, listener) {
      if (typeof listener !== 'function') return;
      const name = String(type);
      listeners.set(name, (listeners.get(name) ?? new Set()).add(listener as Listener));
      if (isFollowing) return;
      isFollowing = true;
      const ended = (): void => {
        isFollowing = false;
      };
      follow().then(ended, ended);
    },
    off(type, listener) {
      const name = String(type);
      const left = listeners.get(name);
      left?.delete(listener as Listener);
      if (listener === undefined || left?.size === 0) listeners.delete(name);
    },
  };
}
