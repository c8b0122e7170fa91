// Answers of the synchronous information APIs: the host's, and what only the session knows.

import type { Json, LaunchOptions } from '@dinghy/bridge-protocol';
import type { ChromeMetrics } from '../chrome/index.ts';
import type { AppPackage } from './packages/app-package.ts';
import type { PlatformShims } from './session-shims.ts';

export interface SessionFactsOptions {
  readonly shims: Pick<PlatformShims, 'system'>;
  readonly appPackage: AppPackage;
  readonly launch: LaunchOptions;
  readonly metrics: ChromeMetrics;
}

export function readSessionFacts({ shims, appPackage, launch, metrics }: SessionFactsOptions): Readonly<Record<string, Json>> {
  const { appId, version } = appPackage.manifest;
  return {
    ...(shims.system?.facts() as Readonly<Record<string, Json>> | undefined),
    getMenuButtonBoundingClientRect: { ...metrics.menuButton },
    getLaunchOptionsSync: { ...launch },
    getEnterOptionsSync: { ...launch },
    // A program that no third party publishes has none.
    getExtConfigSync: {},
    getAccountInfoSync: { miniProgram: { appId, envVersion: 'release', version } },
  };
}
