// Made by scripts/generate-documents.ts from the files one folder up; edit there.

import type { CatalogueEntry } from '../entry.ts';
import { hintless } from '../hintless.ts';

export const errorMessages = {
  API_UNSUPPORTED: hintless<{ api: string }>(({ api }) => `${api} is not supported by this host.`),
  API_FAILED: hintless<{ reason: string }>(({ reason }) => `The host could not do it: ${reason}.`),
  BRIDGE_SESSION_CLOSED: hintless<{ reason: string }>(({ reason }) => `The session has ended (${reason}).`),
  BRIDGE_TRANSPORT_CLOSED: hintless('The connection to the other side broke.'),
  BRIDGE_VALUE_INVALID: hintless<{ problem: string }>(({ problem }) => `A value cannot cross the bridge: ${problem}.`),
  BRIDGE_QUEUE_FULL: hintless<{ channel: number; limit: number }>(({ channel, limit }) => `More than ${limit} messages wait on channel ${channel} for the other side.`),
  BRIDGE_CALL_TIMEOUT: hintless<{ method: string; deadlineMs: number }>(({ method, deadlineMs }) => `"${method}" was not answered within ${deadlineMs} ms.`),
  BRIDGE_CALL_CANCELLED: hintless<{ method: string }>(({ method }) => `"${method}" was cancelled.`),
  BRIDGE_CALL_FAILED: hintless<{ method: string }>(({ method }) => `"${method}" failed on the other side for a reason that it keeps to itself.`),
  BRIDGE_METHOD_UNKNOWN: hintless<{ method: string }>(({ method }) => `"${method}" does not exist on the other side.`),
  BRIDGE_ARGUMENTS_INVALID: hintless<{ method: string; problem: string }>(({ method, problem }) => `"${method}" was called in a way that the API channel does not admit: ${problem}.`),
  BRIDGE_ERROR_UNKNOWN: hintless<{ code: string }>(({ code }) => `The other side failed with "${code}", a code that this version does not know.`),
  CONTAINER_CLOSED: hintless<{ appId: string }>(({ appId }) => `The mini-program ${appId} has been closed.`),
  CONTAINER_SOURCE_UNREADABLE: hintless<{ url: string; detail: string }>(({ url, detail }) => `${url} could not be read: ${detail}.`),
  NAVIGATION_PAGE_UNKNOWN: hintless<{ path: string }>(({ path }) => `page "${path}" is not found`),
  NAVIGATION_TO_TAB_PAGE: hintless<{ api: string; path: string }>(({ api }) => `can not ${api} a tabbar page`),
  NAVIGATION_TAB_UNKNOWN: hintless<{ path: string }>(() => 'can not switch to no-tabBar page'),
  NAVIGATION_STACK_FULL: hintless<{ limit: number }>(({ limit }) => `webview count limit exceed: at most ${limit} pages`),
  NAVIGATION_AT_FIRST_PAGE: hintless<Record<string, never>>(() => 'cannot navigate back at first page'),
  NAVIGATION_URL_INVALID: hintless<{ url: string }>(({ url }) => `invalid url "${url}"`),
  NAVIGATION_SUPERSEDED: hintless<Record<string, never>>(() => 'the page was closed before it opened'),
  RESOURCE_NOT_FOUND: hintless<{ url: string }>(({ url }) => `The package has no file ${url}.`),
  RESOURCE_DOMAIN_DENIED: hintless<{ url: string }>(({ url }) => `The address ${url} is not among the domains this mini-program may load from.`),
  RESOURCE_REDIRECT_DENIED: hintless<{ url: string }>(({ url }) => `The server of ${url} redirects, and a browser does not say where to.`),
  RESOURCE_LIMIT_REACHED: hintless<{ limitBytes: number }>(({ limitBytes }) => `Pictures of more than ${limitBytes} bytes are on the screen at a time.`),
  RESOURCE_UNREADABLE: hintless<{ url: string; detail: string }>(({ url, detail }) => `${url} could not be loaded: ${detail}.`),
  ENGINE_SCRIPT_FAILED: hintless<{ root: string; detail: string }>(({ root, detail }) => `The code of the ${root === '' ? 'main package' : `subpackage ${root}`} could not be run: ${detail}`),
  ENGINE_REALM_ENDED: hintless<{ reason: string; detail: string }>(({ reason, detail }) => `The logic layer was ended (${reason}): ${detail}.`),
  PACKAGE_ROOT_UNKNOWN: hintless<{ root: string }>(({ root }) => `There is no subpackage ${JSON.stringify(root)}.`),
  PACKAGE_FILE_UNLISTED: hintless<{ root: string; path: string }>(({ root, path }) => `The package ${JSON.stringify(root)} lists no file ${JSON.stringify(path)}.`),
  PACKAGE_FILE_CORRUPT: hintless<{ path: string; expected: string; actual: string }>(({ path, expected, actual }) =>
      `${JSON.stringify(path)} is not the file that the manifest lists: ${actual} instead of ${expected}.`),
  PACKAGE_FILE_NOT_TEXT: hintless<{ path: string }>(({ path }) => `${JSON.stringify(path)} is not UTF-8 text.`),
} satisfies Record<string, CatalogueEntry<never>>;
