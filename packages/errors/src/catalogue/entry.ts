/** One line of the catalogue. `message` is one sentence; `hint` says what to do. */
export interface CatalogueEntry<Params> {
  readonly message: (params: Params) => string;
  readonly hint: string | ((params: Params) => string);
}

/** Gives an entry its parameter type without naming it twice. An entry without parameters writes its message as text. */
export function entry<Params = Record<string, never>>(
  message: string | ((params: Params) => string),
  hint: CatalogueEntry<Params>['hint'],
): CatalogueEntry<NoInfer<Params>> {
  return { message: typeof message === 'string' ? () => message : message, hint };
}
