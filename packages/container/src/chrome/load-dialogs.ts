// Dialogs are a chunk of their own: a mini-program opens without them. They are asked for when its first page has settled, so
// that a dialog seldom waits, and one that is wanted without a network is there.

import { DinghyError } from '@dinghy/errors';
import { loadOnce } from '../load-once.ts';
import type { Dialogs, DialogsOptions } from './dialogs.ts';

const code = loadOnce(() => import('./dialogs.ts'));

export function loadDialogs(): Promise<typeof import('./dialogs.ts')> {
  return code.load().catch((cause: unknown) => {
    throw new DinghyError('API_FAILED', { reason: 'the dialog could not be loaded' }, { cause });
  });
}

export interface LazyDialogs extends Pick<Dialogs, 'isAppOpen' | 'isOwnOpen' | 'dispose'> {
  /** Loads them first, where they are not there; rejects with `API_ABORTED` when they are disposed of meanwhile. */
  use<Result>(ask: (dialogs: Dialogs) => Promise<Result>): Promise<Result>;
}

export function createLazyDialogs(options: DialogsOptions): LazyDialogs {
  let dialogs: Dialogs | undefined;
  let disposed = false;
  const make = ({ createDialogs }: typeof import('./dialogs.ts')): Dialogs => {
    dialogs ??= createDialogs(options);
    if (disposed) dialogs.dispose();
    return dialogs;
  };
  return {
    get isAppOpen() {
      return dialogs?.isAppOpen === true;
    },
    get isOwnOpen() {
      return dialogs?.isOwnOpen === true;
    },
    // In the same turn where they are loaded.
    use: (ask) => (code.loaded ? ask(make(code.loaded)) : loadDialogs().then(make).then(ask)),
    dispose() {
      disposed = true;
      dialogs?.dispose();
    },
  };
}
