import { call, number, object } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const getScreenBrightness: DocumentedApi = call('getScreenBrightness', {
  result: object({ value: number }),
  see: 'device/screen/wx.getScreenBrightness',
});
