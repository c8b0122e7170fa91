import { type LazyPart, loadPart } from '../load-once.ts';

/** For pictures outside of pages: fetched beside the tab bar, and beside what answers calls. */
export const objectUrlsCode: LazyPart<typeof import('./object-urls.ts')> = loadPart('pictures', () => import('./object-urls.ts'));
