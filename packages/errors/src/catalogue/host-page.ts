// The catalogue of a host's page that embeds the container: words are a chunk of their own, fetched before somebody reads an
// error. Until they are there a message is the facts of the case.

import type { CatalogueEntry } from './entry.ts';
import { wordless } from './wordless.ts';

let words: typeof import('./index.ts') | undefined;

/** What a code looks like. One that is made up, by a realm that is not ours, can at least say nothing. */
const CODE = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$/;

export function entryOf(code: string): CatalogueEntry<never> | undefined {
  if (words) return words.entryOf(code);
  return CODE.test(code) ? wordless : undefined;
}

/** Errors that are made after it has resolved have words. */
export async function loadErrorWords(): Promise<void> {
  words ??= await import('./index.ts');
}
