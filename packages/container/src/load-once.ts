// A part of the container that is a chunk of its own, loaded when it is first wanted.

import { DinghyError } from '@dinghy/errors';

export interface LazyPart<Part> {
  /** Where it has been loaded. What can go on at once then should: a turn of waiting can be a frame. */
  readonly loaded: Part | undefined;
  /** Loads it, or joins who is loading it. After a failure the next call tries again. */
  load(): Promise<Part>;
}

export function loadOnce<Part>(fetchPart: () => Promise<Part>): LazyPart<Part> {
  let loaded: Part | undefined;
  let loading: Promise<Part> | undefined;
  return {
    get loaded() {
      return loaded;
    },
    load() {
      loading ??= fetchPart().then(
        (part) => {
          loaded = part;
          return part;
        },
        (cause: unknown) => {
          loading = undefined;
          throw cause;
        },
      );
      return loading;
    },
  };
}

/** The same for a module. Rejects with `CONTAINER_CODE_UNREADABLE`, which names the part. */
export function loadPart<Part>(part: string, importPart: () => Promise<Part>): LazyPart<Part> {
  return loadOnce(() =>
    importPart().catch((cause: unknown) => {
      throw new DinghyError('CONTAINER_CODE_UNREADABLE', { part }, { cause });
    }),
  );
}
