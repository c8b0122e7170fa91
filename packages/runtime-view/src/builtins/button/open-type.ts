import type { BuiltInContext, BuiltInPage } from '../unit.ts';

/** What the host does for the user, by `open-type`. */
const INVOKED: Readonly<Record<string, string>> = {
  share: 'shareAppMessage',
  openSetting: 'openSetting',
  contact: 'openCustomerServiceChat',
  feedback: 'openFeedback',
};

/** Event of the open-types that end in an answer for the page. Without a host that can give it, the answer is a refusal. */
const ANSWERED: Readonly<Record<string, string>> = {
  getPhoneNumber: 'getphonenumber',
  getRealtimePhoneNumber: 'getrealtimephonenumber',
  getUserInfo: 'getuserinfo',
  chooseAvatar: 'chooseavatar',
  launchApp: 'error',
  agreePrivacyAuthorization: 'agreeprivacyauthorization',
};

export function answerOpenType(openType: string, page: BuiltInPage, emit: BuiltInContext['emit']): void {
  // Some apps join two: `getPhoneNumber|agreePrivacyAuthorization`.
  for (const type of openType.split('|')) {
    const api = Object.hasOwn(INVOKED, type) ? INVOKED[type] : undefined;
    const event = Object.hasOwn(ANSWERED, type) ? ANSWERED[type] : undefined;
    if (api !== undefined) page.invoke(api, { from: 'button' });
    else if (type === 'agreePrivacyAuthorization') emit('agreeprivacyauthorization', { errMsg: `${type}:ok` });
    else if (event !== undefined) emit(event, { errMsg: `${type}:fail not supported by this host` });
  }
}
