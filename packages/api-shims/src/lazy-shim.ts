// A shim whose code is fetched when one of its functions is first called: most mini-programs call few of what a platform
// can do, and nobody should download the camera to buy a ticket.

import { DinghyError } from '@dinghy/errors';
import type { Shim, ShimFunction } from './shim.ts';

/**
 * @param apis what the shim lists; hosts grant by these names before its code is there
 * @param load called once; again after a failure, with the next call
 */
export function createLazyShim(name: string, apis: readonly string[], load: () => Promise<Shim>): Shim {
  let loading: Promise<Shim> | undefined;
  let loaded: Shim | undefined;
  const whenLoaded = async (): Promise<Shim> => {
    loading ??= load();
    try {
      loaded = await loading;
      return loaded;
    } catch (error) {
      loading = undefined;
      throw error;
    }
  };
  const call =
    (api: string): ShimFunction =>
    async (params, context) => {
      const shim = await whenLoaded();
      // `releaseApp` has been by: what began now would not be ended by anybody.
      if (context.signal.aborted) throw new DinghyError('API_ABORTED', {});
      return shim.apis[api]?.(params, context);
    };
  return {
    name,
    apis: Object.fromEntries(apis.map((api) => [api, call(api)])),
    releaseApp: (appId) => loaded?.releaseApp?.(appId),
    dispose: () => loaded?.dispose?.(),
  };
}
