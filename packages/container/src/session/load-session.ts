import { DinghyError } from '@dinghy/errors';
import { type LazyPart, loadOnce } from '../load-once.ts';

/** A host page that opens nothing does not load it: `open` asks for it, beside the frames and the manifest, and `warm`. */
export const sessionCode: LazyPart<typeof import('./session-code.ts')> = loadOnce(() =>
  import('./session-code.ts').catch((cause: unknown) => {
    throw new DinghyError('CONTAINER_CODE_UNREADABLE', { part: 'session' }, { cause });
  }),
);
