// The catalogue of the logic worker. From the start it has the messages that a mini-program can read, as `errMsg` or of an
// error that it catches: those of the full catalogue. What the author of one is told of mistakes comes with packages that
// are being worked on (author-words.ts). All else is told to the host, which has the words.

import type { CatalogueEntry } from './entry.ts';
import { errorMessages } from './generated/error-messages.ts';
import { wordless } from './wordless.ts';

type Words = Readonly<Record<string, CatalogueEntry<never>>>;

const worded: Record<string, CatalogueEntry<never>> = { ...errorMessages };

export function entryOf(code: string): CatalogueEntry<never> {
  return (Object.hasOwn(worded, code) ? worded[code] : undefined) ?? wordless;
}

export function learn(words: Words): void {
  Object.assign(worded, words);
}
