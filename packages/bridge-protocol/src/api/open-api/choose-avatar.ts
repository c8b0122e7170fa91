import { call, object, text } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

/** What `<button open-type="chooseAvatar">` asks for. */
export const chooseAvatar: DocumentedApi = call('chooseAvatar', {
  result: object({ avatarUrl: text }),
  internal: true,
  see: 'component/button',
});
