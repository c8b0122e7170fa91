import { object, oneOf, subscribe } from '../build-descriptor.ts';
import type { ApiDescriptor } from '../descriptor.ts';

export const onThemeChange: ApiDescriptor = subscribe('onThemeChange', {
  result: object({ theme: oneOf('dark', 'light') }),
  see: 'base/app/app-event/wx.onThemeChange',
});
