import { any, call, listOf, text } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const requestSubscribeMessage: DocumentedApi = call('requestSubscribeMessage', {
  params: { tmplIds: listOf(text, 5) },
  result: any,
  see: 'open-api/subscribe-message/wx.requestSubscribeMessage',
});
