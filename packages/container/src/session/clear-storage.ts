import { clearWebFiles, createWebStorageDriver } from '@dinghy/api-shims/web';

/** Removes what an app has stored in the browser, files among it. */
export async function clearStorage(appId: string, user: string | undefined): Promise<void> {
  const driver = createWebStorageDriver(user === undefined ? {} : { namespace: user });
  await driver.clear(appId).finally(() => driver.dispose?.());
  await clearWebFiles(appId, user);
}
