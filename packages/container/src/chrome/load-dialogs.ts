// Dialogs are a chunk of their own: a mini-program opens without them. They are asked for when its first page has settled, so
// that a dialog seldom waits, and one that is wanted without a network is there.

import { DinghyError } from '@dinghy/errors';
import { loadOnce } from '../load-once.ts';
import type { Dialogs } from './dialogs.ts';

const code = loadOnce(() => import('./dialogs.ts'));

export function loadDialogs(): Promise<Dialogs> {
  return code.load().then(
    ({ dialogs }) => dialogs,
    (cause) => {
      throw new DinghyError('API_FAILED', { reason: 'the dialog could not be loaded' }, { cause });
    },
  );
}

/** Runs `use` at once where they are loaded. */
export function withDialogs<Result>(use: (dialogs: Dialogs) => Promise<Result>): Promise<Result> {
  return code.loaded ? use(code.loaded.dialogs) : loadDialogs().then(use);
}
