import type { CatalogueEntry } from './entry.ts';

/** What stands in for the hints that a catalogue does not carry. */
export const HINT_ELSEWHERE = 'See this code in docs/reference/errors.md.';

/** Stands for every code whose words a realm does not carry: its message is the facts of the case. */
export const wordless: CatalogueEntry<unknown> = { message: (params) => JSON.stringify(params), hint: HINT_ELSEWHERE };
