// All that an open mini-program needs of the container, one chunk: what load-session.ts loads.

export { clearStorage } from './clear-storage.ts';
export { openSession } from './open-session.ts';
