import { type LazyPart, loadPart } from '../load-once.ts';

/** Asked for when a page is shown. A page that follows before it has come follows without moving. */
export const pageMovesCode: LazyPart<typeof import('./page-moves.ts')> = loadPart('page moves', () => import('./page-moves.ts'));
