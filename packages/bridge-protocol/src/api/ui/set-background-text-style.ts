import { call, oneOf } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const setBackgroundTextStyle: DocumentedApi = call('setBackgroundTextStyle', {
  params: { textStyle: oneOf('dark', 'light') },
  see: 'ui/background/wx.setBackgroundTextStyle',
});
