import { type LazyPart, loadPart } from '../load-once.ts';

/** A host page that opens nothing does not load it: `open` asks for it, beside the frames and the manifest, and `warm`. */
export const sessionCode: LazyPart<typeof import('./session-code.ts')> = loadPart('session', () => import('./session-code.ts'));
