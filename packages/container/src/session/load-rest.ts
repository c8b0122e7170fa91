import { loadErrorWords } from '@dinghy/errors';
import { loadDialogs } from '../chrome/load-dialogs.ts';
import { tabBarCode } from './run/load-tab-bar.ts';
import type { PlatformShims } from './session-shims.ts';

/** Loads what a session may want later, while there is a network. What cannot be had now is asked for again when it is wanted. */
export function loadRest(shims: Pick<PlatformShims, 'loadRest'> | undefined): void {
  for (const part of [loadDialogs(), loadErrorWords(), tabBarCode.load(), shims?.loadRest?.()]) part?.catch(() => undefined);
}
