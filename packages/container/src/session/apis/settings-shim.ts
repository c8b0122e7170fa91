// wx.authorize, wx.getSetting, wx.openSetting: the user's permissions.

import type { Shim, ShimCall } from '@dinghy/api-shims';
import type { Permissions } from '../calls/permissions.ts';

export interface SettingsShimOptions {
  readonly permissions: Permissions;
  /** Lets the user change the permissions; resolves when they are done. */
  openSettings(): Promise<void>;
}

type AuthSetting = { readonly authSetting: Readonly<Record<string, boolean>> };

export function createSettingsShim({ permissions, openSettings }: SettingsShimOptions): Shim {
  const authSetting = (): AuthSetting => ({ authSetting: permissions.answered() });
  return {
    name: 'settings/container',
    apis: {
      authorize: ({ scope }: { readonly scope: string }, { signal }: ShimCall) => permissions.require(scope, signal),
      getSetting: authSetting,
      openSetting: async (): Promise<AuthSetting> => {
        await openSettings();
        return authSetting();
      },
    },
  };
}
