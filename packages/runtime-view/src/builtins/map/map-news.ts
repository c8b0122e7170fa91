// What a map tells its context (`MapContext.on`) and not the page's template. The logic layer asks for the next one when it
// has dealt with the one before; what nobody asks for is forgotten.

import type { Json } from '@dinghy/bridge-protocol';

type News = { readonly type: string; readonly detail: Json };

export interface MapNews {
  tell(type: string, detail: Json): void;
  next(): Promise<News>;
}

/** A page listens at once or not at all. */
const KEPT_MAX = 20;

export function createMapNews(): MapNews {
  const kept: News[] = [];
  let waiting: ((news: News) => void) | undefined;
  return {
    tell(type, detail) {
      const news = { type, detail };
      if (waiting === undefined) {
        kept.push(news);
        kept.splice(0, kept.length - KEPT_MAX);
      } else waiting(news);
      waiting = undefined;
    },
    next: () =>
      new Promise((resolve) => {
        const first = kept.shift();
        if (first === undefined) waiting = resolve;
        else resolve(first);
      }),
  };
}
