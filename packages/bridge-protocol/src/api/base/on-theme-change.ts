import { object, oneOf, subscribe } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const onThemeChange: DocumentedApi = subscribe('onThemeChange', {
  result: object({ theme: oneOf('dark', 'light') }),
  see: 'base/app/app-event/wx.onThemeChange',
});
