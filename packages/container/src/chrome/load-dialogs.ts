// Dialogs are a chunk of their own: a mini-program opens without them. A chrome asks for them as soon as it is up, so that a
// dialog seldom waits, and one that is asked for without a network is there.

import { DinghyError } from '@dinghy/errors';
import type { Dialogs } from './dialogs.ts';

let loaded: Dialogs | undefined;
let loading: Promise<Dialogs> | undefined;

export function loadDialogs(): Promise<Dialogs> {
  loading ??= import('./dialogs.ts').then(
    ({ dialogs }) => {
      loaded = dialogs;
      return dialogs;
    },
    (cause) => {
      // The next dialog tries again.
      loading = undefined;
      throw new DinghyError('API_FAILED', { reason: 'the dialog could not be loaded' }, { cause });
    },
  );
  return loading;
}

/** Runs `use` at once where they are loaded. */
export function withDialogs<Result>(use: (dialogs: Dialogs) => Promise<Result>): Promise<Result> {
  return loaded ? use(loaded) : loadDialogs().then(use);
}
