import { type CatalogueEntry, entry } from './entry.ts';

/** The page stack, the session of one mini-program, and what a host asks of the container. */
export const containerErrors = {
  CONTAINER_CLOSED: entry<{ appId: string }>(
    ({ appId }) => `The mini-program ${appId} has been closed.`,
    'Open it again; a handle is good for one session.',
  ),
  CONTAINER_CODE_UNREADABLE: entry<{ part: string }>(
    ({ part }) => `The part ${part} of the container could not be loaded.`,
    'Check the connection, and that the host serves all files of its build; after a deployment keep those of the build before, for pages that are still open.',
  ),
  CONTAINER_SOURCE_UNREADABLE: entry<{ url: string; detail: string }>(
    ({ url, detail }) => `${url} could not be read: ${detail}.`,
    'Check that the address serves an app package (manifest.json and files/) and that the browser may read it (CORS).',
  ),
  CONTAINER_APP_MISMATCH: entry<{ expected: string; found: string }>(
    ({ expected, found }) => `The package is of the mini-program ${found}, not of ${expected}.`,
    'Open it with that appId, or build it with the one it is opened with: dinghy build --app-id (default: appid of project.config.json).',
  ),
  CONTAINER_SHIM_API_UNKNOWN: entry<{ shim: string; api: string }>(
    ({ shim, api }) => `The shim ${shim} has a function ${api}, which is no member of wx.`,
    'Check the spelling against the API reference; an API of your own needs a descriptor first.',
  ),
  CONTAINER_RESTARTS_EXHAUSTED: entry<{ restarts: number; detail: string }>(
    ({ restarts, detail }) => `The mini-program failed again after ${restarts} restarts within a minute: ${detail}`,
    'It stays closed until the user opens it again; look at the errors reported before.',
  ),
  CONTAINER_VIEW_FAULT: entry<{ detail: string }>(
    ({ detail }) => `A page view failed: ${detail}`,
    'This is a bug of Dinghy; please report it with the page that shows it.',
  ),
  CONTAINER_ATTRIBUTE_MISSING: entry<{ attribute: string }>(
    ({ attribute }) => `<mini-program> needs the attribute ${attribute}.`,
    'Set src to the address of an app package and app-id to its id.',
  ),
  NAVIGATION_PAGE_UNKNOWN: entry<{ path: string }>(
    ({ path }) => `page "${path}" is not found`,
    'List the page in app.json, and check the path, which counts from the current page unless it starts with "/".',
  ),
  NAVIGATION_TO_TAB_PAGE: entry<{ api: string; path: string }>(
    ({ api }) => `can not ${api} a tabbar page`,
    ({ path }) => `Use wx.switchTab for ${path}.`,
  ),
  NAVIGATION_TAB_UNKNOWN: entry<{ path: string }>(
    () => 'can not switch to no-tabBar page',
    ({ path }) => `List ${path} in tabBar.list of app.json, or use wx.navigateTo.`,
  ),
  NAVIGATION_STACK_FULL: entry<{ limit: number }>(
    ({ limit }) => `webview count limit exceed: at most ${limit} pages`,
    'Use wx.redirectTo or wx.navigateBack before opening another page.',
  ),
  NAVIGATION_AT_FIRST_PAGE: entry<Record<string, never>>(
    () => 'cannot navigate back at first page',
    'Call wx.navigateBack only when getCurrentPages() has more than one page.',
  ),
  NAVIGATION_URL_INVALID: entry<{ url: string }>(
    ({ url }) => `invalid url "${url}"`,
    'Give a page path with an optional query, such as "/pages/detail/detail?id=1".',
  ),
  NAVIGATION_SUPERSEDED: entry<Record<string, never>>(
    () => 'the page was closed before it opened',
    'Another navigation or the end of the session came first.',
  ),
  RESOURCE_NOT_FOUND: entry<{ url: string }>(
    ({ url }) => `The package has no file ${url}.`,
    'Check the path, which counts from the package root, and that the file’s subpackage is loaded.',
  ),
  RESOURCE_DOMAIN_DENIED: entry<{ url: string }>(
    ({ url }) => `The address ${url} is not among the domains this mini-program may load from.`,
    'List its origin in the container’s network option (or admit it in admitsResource), or put the file into the package.',
  ),
  RESOURCE_REDIRECT_DENIED: entry<{ url: string }>(
    ({ url }) => `The server of ${url} redirects, and a browser does not say where to.`,
    'Use the final address, or give the container a fetch that asks through the host’s server and answers redirects as they are.',
  ),
  RESOURCE_LIMIT_REACHED: entry<{ limitBytes: number }>(
    ({ limitBytes }) => `Pictures of more than ${limitBytes} bytes are on the screen at a time.`,
    'Show fewer or smaller pictures at a time.',
  ),
  RESOURCE_UNREADABLE: entry<{ url: string; detail: string }>(
    ({ url, detail }) => `${url} could not be loaded: ${detail}.`,
    'Check that the address answers and that the host page may read it (CORS).',
  ),
} satisfies Record<string, CatalogueEntry<never>>;
