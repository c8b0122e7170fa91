// All that answers API calls, one chunk: what load-calls.ts loads. A page is opened and drawn without any.

export { createSessionCalls } from './session-calls.ts';
