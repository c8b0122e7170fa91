// The catalogue of page views: codes without words. What fails there is told to the layers next to it, and no mini-program
// reads it.

import type { CatalogueEntry } from './entry.ts';
import { errorCodes } from './generated/error-codes.ts';
import { HINT_ELSEWHERE } from './hintless.ts';
import type { Catalogue } from './index.ts';

const wordless: CatalogueEntry<unknown> = { message: (params) => JSON.stringify(params), hint: HINT_ELSEWHERE };

const codes = errorCodes.trim().split('\n');

export const catalogue: Catalogue = /* @__PURE__ */ Object.fromEntries(codes.map((code) => [code, wordless])) as never;
