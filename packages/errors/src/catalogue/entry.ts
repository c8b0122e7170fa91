/** One line of the catalogue. `message` is one sentence; `hint` says what to do. */
export interface CatalogueEntry<Params> {
  readonly message: (params: Params) => string;
  readonly hint: string | ((params: Params) => string);
}

/** Gives an entry its parameter type without naming it twice. */
export function entry<Params = Record<string, never>>(
  message: (params: Params) => string,
  hint: CatalogueEntry<Params>['hint'],
): CatalogueEntry<Params> {
  return { message, hint };
}
