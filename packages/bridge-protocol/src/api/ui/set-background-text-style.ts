import { call, oneOf } from '../build-descriptor.ts';
import type { ApiDescriptor } from '../descriptor.ts';

export const setBackgroundTextStyle: ApiDescriptor = call('setBackgroundTextStyle', {
  params: { textStyle: oneOf('dark', 'light') },
  see: 'ui/background/wx.setBackgroundTextStyle',
});
