import type { Chrome } from '../chrome.ts';

/** A chrome that has loaded no part that comes later, where `vi.resetModules` has just forgotten those of tests before. */
export async function createFreshChrome(): Promise<Chrome> {
  const { createChrome } = await import('../create-chrome.ts');
  const ignore = (): void => {};
  const events = { back: ignore, home: ignore, close: ignore, menu: ignore, tab: ignore, retry: ignore };
  const mount = document.createElement('div');
  document.body.replaceChildren(mount);
  return createChrome({ mount, app: { name: 'Shop' }, theme: 'light', language: 'en', events });
}
