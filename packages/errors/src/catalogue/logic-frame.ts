// The catalogue of the logic worker. Whole where the author of a mini-program is told of a mistake, messages only where a
// mini-program can read them, as `errMsg` or of an error that it catches. There they are those of the full catalogue. All
// else is told to the host, which has the words.

import type { CatalogueEntry } from './entry.ts';
import { errorMessages } from './generated/error-messages.ts';
import { logicErrors } from './logic.ts';
import { templateErrors } from './template.ts';
import { wordless } from './wordless.ts';

const worded: Readonly<Record<string, CatalogueEntry<never>>> = { ...errorMessages, ...logicErrors, ...templateErrors };

export function entryOf(code: string): CatalogueEntry<never> {
  return (Object.hasOwn(worded, code) ? worded[code] : undefined) ?? wordless;
}
