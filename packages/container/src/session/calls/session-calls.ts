// What answers the API calls of one mini-program and asks its user, over all its runs. Its code comes with the first call.

import type { Shim } from '@dinghy/api-shims';
import type { Chrome } from '../../chrome/index.ts';
import type { AppPackage } from '../packages/app-package.ts';
import type { SessionOptions } from '../session-options.ts';
import { type AnsweredCalls, createAnsweredCalls, type RunCalling } from './answered-calls.ts';
import type { OwnShimsOptions } from './own-shims.ts';
import { createPermissions } from './permissions.ts';
import { scopeWords } from './scope-words.ts';
import { shareCurrentPage } from './sharing.ts';

export interface SessionCallsOptions extends Pick<OwnShimsOptions, 'load' | 'loadImage' | 'exit'> {
  readonly session: SessionOptions;
  readonly appPackage: AppPackage;
  readonly chrome: Chrome;
  /** The platform's, and the host's own. */
  readonly shims: readonly Shim[];
}

/** What can be asked of the page on top. */
export type SharedRun = Pick<RunCalling, 'location' | 'askShareCard'>;

export interface SessionCalls {
  startRun(run: RunCalling): AnsweredCalls;
  /** Shows what the user has answered, and lets them change it; resolves when they are done. */
  openSettings(): Promise<void>;
  /** Gives the page on top to others, where the host takes it. */
  share(from: 'menu' | 'button', run: SharedRun): Promise<void>;
}

export function createSessionCalls(options: SessionCallsOptions): SessionCalls {
  const { session, appPackage, chrome, shims, load, loadImage, exit } = options;
  const { appId, language, openMiniProgram } = session;
  const permissions = createPermissions({
    appId,
    store: session.permissionStore,
    decide: session.decidePermission,
    ask(scope, signal) {
      const reason = reasonFor(appPackage, scope);
      return chrome.askConsent({ request: scopeWords(scope, language).request, ...(reason !== undefined && { reason }) }, signal);
    },
  });
  const openSettings = async (): Promise<void> => {
    const answers = Object.entries(permissions.answered());
    const after = await chrome.showSettings(
      answers.map(([scope, allowed]) => ({ scope, allowed, label: scopeWords(scope, language).label })),
    );
    for (const { scope, allowed } of after) permissions.set(scope, allowed);
  };
  const share: SessionCalls['share'] = async (from, run) => {
    if (!session.share) return;
    const name = session.name ?? appId;
    await shareCurrentPage(from, { appId, name, ask: run.askShareCard, location: () => run.location, share: session.share });
  };
  const own: OwnShimsOptions = {
    chrome,
    permissions,
    openSettings,
    load,
    loadImage,
    exit,
    ...(openMiniProgram && { openMiniProgram }),
  };

  return {
    startRun: (run) =>
      createAnsweredCalls({
        appId,
        own,
        shims,
        permissions,
        network: session.network,
        ...(session.share && { share: () => share('button', run) }),
        run,
      }),
    openSettings,
    share,
  };
}

/** `permission` of app.json, as its author wrote it. */
function reasonFor({ app }: AppPackage, scope: string): string | undefined {
  const reasons = app.raw.permission as Readonly<Record<string, { readonly desc?: unknown } | undefined>> | undefined;
  const reason = reasons?.[scope]?.desc;
  return typeof reason === 'string' ? reason : undefined;
}
