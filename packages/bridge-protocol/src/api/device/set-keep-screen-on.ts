import { boolean, call } from '../build-descriptor.ts';
import type { ApiDescriptor } from '../descriptor.ts';

export const setKeepScreenOn: ApiDescriptor = call('setKeepScreenOn', {
  params: { keepScreenOn: boolean },
  see: 'device/screen/wx.setKeepScreenOn',
});
