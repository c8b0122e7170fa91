import { type LazyPart, loadPart } from '../../load-once.ts';

/** Asked for by the first call, or when the first page is seen. */
export const callsCode: LazyPart<typeof import('./calls-code.ts')> = loadPart('calls', () => import('./calls-code.ts'));
