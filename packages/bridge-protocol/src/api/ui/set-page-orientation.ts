import { call, oneOf } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const setPageOrientation: DocumentedApi = call('setPageOrientation', {
  params: { orientation: oneOf('portrait', 'landscape', 'auto') },
  // The platform has the function and no page for it; this one is about the setting of the same meaning.
  see: 'https://developers.weixin.qq.com/miniprogram/dev/framework/view/resizable.html',
});
