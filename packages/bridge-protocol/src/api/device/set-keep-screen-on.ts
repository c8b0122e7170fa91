import { boolean, call } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const setKeepScreenOn: DocumentedApi = call('setKeepScreenOn', {
  params: { keepScreenOn: boolean },
  see: 'device/screen/wx.setKeepScreenOn',
});
