// What a tap on `<button open-type>` asks the host for, and the event that brings the answer. A host that has no such
// function answers with a failure, which the page gets as it would on a phone whose user refused.

import type { Json } from '@dinghy/bridge-protocol';
import { lookUp } from '../../attributes/look-up.ts';
import type { BuiltInContext, BuiltInPage } from '../unit.ts';

interface OpenType {
  /** Function of the host, as `wx.<api>`. */
  readonly api: string;
  /** Event with the answer; without one the answer is nobody's. */
  readonly event?: string;
  /** Event with the failure, where it is not the same. */
  readonly failure?: string;
  readonly params?: (button: ButtonFacts) => { readonly [name: string]: Json };
}

/** The attributes that open-types read. */
export interface ButtonFacts {
  readonly lang: string;
  readonly appParameter: string;
  readonly sessionFrom: string;
  readonly sendMessageTitle: string;
  readonly sendMessagePath: string;
  readonly sendMessageImg: string;
  readonly showMessageCard: boolean;
  readonly phoneNumberNoQuotaToast: boolean;
}

const OPEN_TYPES: Readonly<Record<string, OpenType>> = {
  share: { api: 'shareAppMessage', params: () => ({ from: 'button' }) },
  openSetting: { api: 'openSetting', event: 'opensetting' },
  contact: {
    api: 'openCustomerServiceChat',
    event: 'contact',
    params: (button) => ({
      sessionFrom: button.sessionFrom,
      showMessageCard: button.showMessageCard,
      sendMessageTitle: button.sendMessageTitle,
      sendMessagePath: button.sendMessagePath,
      sendMessageImg: button.sendMessageImg,
    }),
  },
  feedback: { api: 'openFeedback' },
  getPhoneNumber: { api: 'getPhoneNumber', event: 'getphonenumber', params: quotaToast },
  getRealtimePhoneNumber: { api: 'getRealtimePhoneNumber', event: 'getrealtimephonenumber', params: quotaToast },
  getUserInfo: { api: 'getUserInfo', event: 'getuserinfo', params: ({ lang }) => ({ lang }) },
  chooseAvatar: { api: 'chooseAvatar', event: 'chooseavatar' },
  launchApp: {
    api: 'launchApp',
    event: 'launchapp',
    failure: 'error',
    params: ({ appParameter }) => ({ appParameter }),
  },
};

/** Whether the host says it to the user where the app has no numbers left to ask for. */
function quotaToast({ phoneNumberNoQuotaToast }: ButtonFacts): { readonly [name: string]: Json } {
  return { phoneNumberNoQuotaToast };
}

export async function answerOpenType(
  openType: string,
  button: ButtonFacts,
  page: Pick<BuiltInPage, 'ask'>,
  emit: BuiltInContext['emit'],
): Promise<void> {
  // Some apps join two: `getPhoneNumber|agreePrivacyAuthorization`.
  for (const type of openType.split('|')) {
    if (type === 'agreePrivacyAuthorization') emit('agreeprivacyauthorization', { errMsg: `${type}:ok` });
    const asked = lookUp(OPEN_TYPES, type);
    if (asked === undefined) continue;
    const { api, event, failure = event, params } = asked;
    try {
      const answer = await page.ask(api, params?.(button) ?? {});
      if (event !== undefined) emit(event, answer);
    } catch (problem) {
      if (type === 'chooseAvatar') await choosePicture(page, emit, problem as Json);
      else if (failure !== undefined) emit(failure, problem as Json);
    }
  }
}

/** Without avatars of its own, a host that can choose a picture has one to choose. */
async function choosePicture(page: Pick<BuiltInPage, 'ask'>, emit: BuiltInContext['emit'], problem: Json): Promise<void> {
  const reason = (problem as { readonly code?: Json }).code;
  if (reason !== 'API_UNSUPPORTED') return emit('chooseavatar', problem);
  try {
    const { tempFilePaths } = await page.ask('chooseImage', { count: 1 });
    const [avatarUrl = ''] = tempFilePaths as readonly string[];
    emit('chooseavatar', { avatarUrl, errMsg: 'chooseAvatar:ok' });
  } catch (refused) {
    const { errMsg, ...rest } = refused as { readonly errMsg: string };
    emit('chooseavatar', { ...rest, errMsg: String(errMsg).replace(/^chooseImage/, 'chooseAvatar') });
  }
}
