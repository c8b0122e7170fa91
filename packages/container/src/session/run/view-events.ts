// What page views say of themselves. The view is ours, what it says may be the mini-program's.

import type { PageId, ViewToHostEvents } from '@dinghy/bridge-protocol';
import { DinghyError } from '@dinghy/errors';
import type { LazyAroundRun } from '../load-around.ts';
import type { RunCalls } from './run-calls.ts';
import type { UserNavigation } from './user-navigation.ts';

export interface ViewEventsOptions {
  readonly user: Pick<UserNavigation, 'setHeld'>;
  readonly around: LazyAroundRun;
  readonly calls: Pick<RunCalls, 'invoke'>;
  onProblem(error: Error): void;
}

export function createViewEvents({ user, around, calls, onProblem }: ViewEventsOptions) {
  return (page: PageId, name: string, body: unknown): void => {
    if (name === 'invoke') void calls.invoke(body).catch(() => undefined);
    else if (name === 'swipeBack') around(({ swipeBack }) => swipeBack(page, body));
    else if (name === 'holdBack') user.setHeld(page, (body as ViewToHostEvents['holdBack']).isHeld);
    else if (name === 'viewError') {
      const { code, message } = body as { readonly code: string; readonly message: string };
      onProblem(new DinghyError('CONTAINER_VIEW_FAULT', { detail: `${code}: ${message} (page ${page})` }));
    }
  };
}
