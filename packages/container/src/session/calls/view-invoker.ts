// API calls that a page view makes for the user: <navigator>, <button open-type>. The view is ours, but what it says is
// the mini-program's, so only calls that a user's tap stands for are admitted, and those that change nothing but the page's own
// surroundings.

import {
  type IncomingCall,
  toApiFailure,
  toApiSuccessMessage,
  type ViewToHostCalls,
  type ViewToHostEvents,
} from '@dinghy/bridge-protocol';
import { DinghyError } from '@dinghy/errors';
import { putIntoWords } from '../../put-into-words.ts';

const ADMITTED: ReadonlySet<string> = new Set([
  'navigateTo',
  'redirectTo',
  'switchTab',
  'reLaunch',
  'navigateBack',
  'exitMiniProgram',
  'navigateToMiniProgram',
  'navigateBackMiniProgram',
  'openSetting',
  'previewImage',
  'makePhoneCall',
  'shareAppMessage',
  'openCustomerServiceChat',
  'openFeedback',
  'openPrivacyContract',
  'getPhoneNumber',
  'getRealtimePhoneNumber',
  'getUserInfo',
  'chooseAvatar',
  'chooseImage',
  'launchApp',
  'showActionSheet',
  'saveImageToPhotosAlbum',
  'openCamera',
  // <page-meta>, <navigation-bar>: what a page may do to its own surroundings.
  'setBackgroundColor',
  'setBackgroundTextStyle',
  'setPageOrientation',
  'setNavigationBarTitle',
  'setNavigationBarColor',
  'showNavigationBarLoading',
  'hideNavigationBarLoading',
]);

/**
 * What a user's own tap asks for, or a component that the user sees: the logic layer, whose code taps nothing, cannot call it,
 * whatever it writes into its frames.
 */
const VIEWS_ONLY: ReadonlySet<string> = new Set([
  'getPhoneNumber',
  'getRealtimePhoneNumber',
  'chooseAvatar',
  'launchApp',
  'openFeedback',
  'openCamera',
]);

/** The calls that the logic layer may make. */
export function withoutViewCalls(table: Table): Table {
  const rest: Record<string, Table[string]> = Object.create(null);
  for (const [name, answer] of Object.entries(table)) if (!VIEWS_ONLY.has(name)) rest[name] = answer;
  return rest;
}

type Table = Readonly<Record<string, (params: unknown, call: IncomingCall) => Promise<unknown>>>;

/** For calls that nobody waits for. */
const UNHEARD: IncomingCall = { signal: new AbortController().signal, progress: () => undefined };

export function createViewInvoker(table: Table): (body: unknown, call?: IncomingCall) => Promise<unknown> {
  return async (body, call = UNHEARD) => {
    const { api, params } = body as ViewToHostEvents['invoke'];
    const answer = ADMITTED.has(api) ? table[api] : undefined;
    if (!answer) throw new DinghyError('API_UNSUPPORTED', { api: String(api) });
    return answer(params, call);
  };
}

/** The answer for a page, whichever it is. */
export async function answerInvoke(
  invoke: (body: unknown) => Promise<unknown>,
  body: unknown,
): Promise<ViewToHostCalls['invoke']['result']> {
  const api = String((body as Partial<ViewToHostEvents['invoke']>).api);
  try {
    const result = await invoke(body);
    const members = typeof result === 'object' && result !== null ? result : {};
    return { isOk: true, result: { ...members, errMsg: toApiSuccessMessage(api) } };
  } catch (error) {
    await putIntoWords(error);
    return { isOk: false, result: { ...toApiFailure(api, error) } };
  }
}
