// Correctness without examples: random programs through the real logic layer and the real view, in happy-dom. In Chromium:
// e2e/src/random-programs.e2e.ts.

import fc from 'fast-check';
import { afterEach, it } from 'vitest';
import { closeScreens } from '../testing/open-screen.ts';
import { WHOLE_PAGE } from '../testing/whole-page.ts';

afterEach(closeScreens);

const RUNS = Number(process.env.DINGHY_PROPERTY_RUNS ?? 60);
/** For one program on a machine that does something else, and for the search for the smallest one that fails. */
const LIMIT_MS = 120_000 + RUNS * 500;

const check = (property: keyof typeof WHOLE_PAGE): Promise<void> =>
  fc.assert(WHOLE_PAGE[property] as fc.IAsyncProperty<unknown>, { numRuns: RUNS });

it('2.1 after any setData the page looks as if it had started with the final data', () => check('pageSetsData'), LIMIT_MS);

it('2.1 also when components set data of their own', () => check('componentsSetDataToo'), LIMIT_MS);
