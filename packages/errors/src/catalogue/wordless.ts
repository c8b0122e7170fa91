import type { CatalogueEntry } from './entry.ts';
import { HINT_ELSEWHERE } from './hintless.ts';

/** Stands for every code whose words a realm does not carry: its message is the facts of the case. */
export const wordless: CatalogueEntry<unknown> = { message: (params) => JSON.stringify(params), hint: HINT_ELSEWHERE };
