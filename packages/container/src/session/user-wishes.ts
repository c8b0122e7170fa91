// What the user asks for by the container's own controls: the capsule's menu, and the way home.

import type { Chrome } from '../chrome/index.ts';
import type { PageUrl } from './navigation/parse-page-url.ts';
import type { SessionOptions } from './session-options.ts';
import type { SessionRuns } from './session-runs.ts';

export interface UserWishesOptions {
  readonly session: SessionOptions;
  readonly showAbout: Chrome['showAbout'];
  readonly runs: () => SessionRuns | undefined;
}

export interface UserWishes {
  goHome(): Promise<void>;
  /** An entry of the menu that is our own. What cannot be done now is not done; the user may ask again. */
  choose(id: string): unknown;
}

export function createUserWishes({ session, showAbout, runs }: UserWishesOptions): UserWishes {
  const { appId, name = appId, icon } = session;
  const own: Readonly<Record<string, () => unknown>> = {
    restart: () => runs()?.startOver(),
    async share() {
      const { app, current } = runs() ?? {};
      if (app && current) await (await app.calls()).share('menu', current);
    },
    addToHome: () => session.addToHome?.({ appId, name, ...(icon && { icon }) }),
    async about() {
      const { app } = runs() ?? {};
      if (app) await showAbout({ version: app.appPackage.manifest.version });
    },
    async settings() {
      const { app } = runs() ?? {};
      if (app) await (await app.calls()).openSettings();
    },
  };
  return {
    async goHome() {
      const { app, current } = runs() ?? {};
      if (!app) return;
      const { app: config, pages } = app.appPackage;
      const url: PageUrl = { path: config.entryPagePath, query: {} };
      await current?.navigate({ type: pages.isTab(url.path) ? 'switchTab' : 'reLaunch', url }).catch(() => undefined);
    },
    choose: (id) => own[id]?.(),
  };
}
