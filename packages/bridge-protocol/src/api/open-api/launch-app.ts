import { call, optional, text } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

/** What `<button open-type="launchApp">` asks for. */
export const launchApp: DocumentedApi = call('launchApp', {
  params: { appParameter: optional(text) },
  internal: true,
  see: 'component/button',
});
