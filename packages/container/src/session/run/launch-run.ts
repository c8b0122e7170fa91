// The way from a realm that is starting to the first page on screen.

import { apiOutlines, type BootPayload, type Json } from '@dinghy/bridge-protocol';
import { isDinghyError } from '@dinghy/errors';
import { fetchViewPacks } from '../../web/load-view-pack.ts';
import { listAnswered, listGranted } from '../granted-apis.ts';
import type { AppRunOptions } from './app-run.ts';
import type { LogicLink } from './logic-link.ts';
import type { RunFacts } from './run-facts.ts';
import type { RunPackages } from './run-packages.ts';
import type { RunPages } from './run-pages.ts';
import type { UserNavigation } from './user-navigation.ts';

/** Time that `App.onPageNotFound` has to send the user somewhere, before the home page is opened. */
const NOT_FOUND_GRACE_MS = 1000;

export interface LaunchedRun {
  readonly run: AppRunOptions;
  readonly link: LogicLink;
  readonly facts: RunFacts;
  readonly packages: RunPackages;
  readonly pages: RunPages;
  readonly user: UserNavigation;
  readonly isDisposed: () => boolean;
}

/** Resolves when there is an app to ask for pages. */
export async function bootRun(launched: LaunchedRun): Promise<void> {
  const { run, link, packages, pages } = launched;
  const { appPackage, launch } = run;
  pages.views.warm();
  run.onProgress(0.2);
  // The code is read while the realm starts; what goes wrong with it shows when it is run.
  appPackage.loadCode(appPackage.rootOf(launch.path)).catch(() => undefined);
  // What cannot be loaded or drawn shows when the page is opened.
  showEarly(launched).catch(() => undefined);
  const { opened } = await link.connect();
  run.onProgress(0.5);
  const [storage] = await Promise.all([run.readStorage(), opened, run.tabBarShown]);
  link.tell('boot', bootPayload(launched, storage));
  await packages.enter(appPackage.rootOf(launch.path));
  run.onProgress(0.8);
}

async function showEarly({ run, pages, isDisposed }: LaunchedRun): Promise<void> {
  const { path, query } = run.launch;
  await Promise.all([run.appPackage.loadViews(path), run.tabBarShown]);
  const { appPackage } = run;
  fetchViewPacks(appPackage.closureOf(path), appPackage.packsOf(appPackage.rootOf(path))).catch(() => undefined);
  if (!isDisposed() && !pages.navigator.top) pages.early.show({ path, query });
}

function bootPayload({ run, facts }: LaunchedRun, storage: BootPayload['storage']): BootPayload {
  const told = facts.begin();
  return {
    appId: run.appPackage.manifest.appId,
    appManifest: run.appPackage.app as unknown as Json,
    storage,
    facts: told,
    apis: JSON.stringify(apiOutlines),
    grantedApis: listGranted(listAnswered(run.shims, run.opensMiniPrograms), Object.keys(told)),
  };
}

/** Resolves when the page is about to be seen; for one that there is not, when the one is that the user is sent to. */
export async function openFirstPage({ run, pages, user, isDisposed }: LaunchedRun): Promise<void> {
  const { path, query } = run.launch;
  try {
    await user.navigate({ type: 'appLaunch', url: { path, query } });
  } catch (error) {
    if (!isDinghyError(error, 'NAVIGATION_PAGE_UNKNOWN')) throw error;
    run.onProblem(error);
    await new Promise((resolve) => setTimeout(resolve, NOT_FOUND_GRACE_MS));
    if (pages.navigator.top !== undefined || isDisposed()) return;
    await user.navigate({ type: 'appLaunch', url: { path: run.appPackage.app.entryPagePath, query: {} } });
  }
}
