import type { Severity } from './diagnostic.ts';

/** One line of the diagnostics catalogue. `message` is one sentence; `hint` says what to do. */
export interface CodeEntry<Params> {
  readonly severity: Severity;
  readonly message: (params: Params) => string;
  readonly hint: string | ((params: Params) => string);
  /** For the generated page: what source brings this about. */
  readonly example: string;
}

/** Gives an entry its parameter type without naming it twice. */
export function codeEntry<Params = Record<string, never>>(value: CodeEntry<Params>): CodeEntry<Params> {
  return value;
}
