import { type CatalogueEntry, entry } from './entry.ts';

/** What stands in for the hints that a catalogue does not carry. */
export const HINT_ELSEWHERE = 'See this code in docs/reference/errors.md.';

export function hintless<Params = Record<string, never>>(
  message: string | ((params: Params) => string),
): CatalogueEntry<NoInfer<Params>> {
  return entry<Params>(message, HINT_ELSEWHERE);
}
