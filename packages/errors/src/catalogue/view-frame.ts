// The catalogue of page views: codes without words. What fails there is told to the layers next to it, and no mini-program
// reads it.

import type { CatalogueEntry } from './entry.ts';
import { wordless } from './wordless.ts';

/** Which codes there are is the other layers' business too: one that they have and this build does not goes on as it is. */
export function entryOf(_code: string): CatalogueEntry<never> {
  return wordless;
}
