import { type CatalogueEntry, entry } from './entry.ts';
import { HINT_ELSEWHERE } from './wordless.ts';

export function hintless<Params = Record<string, never>>(
  message: string | ((params: Params) => string),
): CatalogueEntry<NoInfer<Params>> {
  return entry<Params>(message, HINT_ELSEWHERE);
}
