import { call, number, object } from '../build-descriptor.ts';
import type { ApiDescriptor } from '../descriptor.ts';

export const getScreenBrightness: ApiDescriptor = call('getScreenBrightness', {
  result: object({ value: number }),
  see: 'device/screen/wx.getScreenBrightness',
});
