import { address, any, call, oneOf, optional, textUpTo } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const navigateToMiniProgram: DocumentedApi = call('navigateToMiniProgram', {
  params: {
    appId: optional(textUpTo(128)),
    path: optional(address),
    extraData: optional(any),
    envVersion: optional(oneOf('develop', 'trial', 'release')),
    shortLink: optional(address),
  },
  see: 'navigate/wx.navigateToMiniProgram',
});
