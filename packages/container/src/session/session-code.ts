// All that an open mini-program needs of the container, one chunk: what load-session.ts loads.

export { callsCode } from './calls/load-calls.ts';
export { clearStorage } from './clear-storage.ts';
export { openSession } from './open-session.ts';
