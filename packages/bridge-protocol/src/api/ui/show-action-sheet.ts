import { call, colour, listOf, number, object, optional, text } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

/** Six items is the platform's limit; more is a parameter error there too. */
export const showActionSheet: DocumentedApi = call('showActionSheet', {
  params: { alertText: optional(text), itemList: listOf(text, 6), itemColor: optional(colour) },
  result: object({ tapIndex: number }),
  see: 'ui/interaction/wx.showActionSheet',
});
