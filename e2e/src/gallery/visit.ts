import type { PageDriver } from '../driver/page-driver.ts';

/** What to do on a page of the gallery, in any engine, and what its log or its content must say then. */
export type Visit = (page: PageDriver) => Promise<void>;
