import { any, call, listOf, text } from '../build-descriptor.ts';
import type { ApiDescriptor } from '../descriptor.ts';

export const requestSubscribeMessage: ApiDescriptor = call('requestSubscribeMessage', {
  params: { tmplIds: listOf(text, 5) },
  result: any,
  see: 'open-api/subscribe-message/wx.requestSubscribeMessage',
});
