// The one list of error codes. An area has a file; a code is AREA_NOUN_PROBLEM and never changes its meaning.

import { apiErrors } from './api.ts';
import { bridgeErrors } from './bridge.ts';
import { buildErrors } from './build.ts';
import { containerErrors } from './container.ts';
import { engineErrors } from './engine.ts';
import type { CatalogueEntry } from './entry.ts';
import { linkErrors } from './link.ts';
import { logicErrors } from './logic.ts';
import { packageErrors } from './package.ts';
import { simulateErrors } from './simulate.ts';
import { templateErrors } from './template.ts';
import { viewErrors } from './view.ts';

export type { CatalogueEntry } from './entry.ts';

export const catalogue = {
  ...apiErrors,
  ...bridgeErrors,
  ...buildErrors,
  ...containerErrors,
  ...engineErrors,
  ...linkErrors,
  ...logicErrors,
  ...packageErrors,
  ...simulateErrors,
  ...templateErrors,
  ...viewErrors,
};

/** `undefined` for a code that this version does not have. */
export function entryOf(code: string): CatalogueEntry<never> | undefined {
  return Object.hasOwn(catalogue, code) ? (catalogue[code as ErrorCode] as CatalogueEntry<never>) : undefined;
}

type Catalogue = typeof catalogue;

export type ErrorCode = keyof Catalogue;

export type ErrorParams<Code extends ErrorCode> = Parameters<Catalogue[Code]['message']>[0];
