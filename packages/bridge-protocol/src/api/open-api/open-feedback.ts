import { call } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

/** What `<button open-type="feedback">` asks for. */
export const openFeedback: DocumentedApi = call('openFeedback', { internal: true, see: 'component/button' });
