import { DinghyError } from '@dinghy/errors';
import { type LazyPart, loadOnce } from '../../load-once.ts';

/** Asked for by the first call, or when the first page is seen. */
export const callsCode: LazyPart<typeof import('./calls-code.ts')> = loadOnce(() =>
  import('./calls-code.ts').catch((cause: unknown) => {
    throw new DinghyError('CONTAINER_CODE_UNREADABLE', { part: 'calls' }, { cause });
  }),
);
