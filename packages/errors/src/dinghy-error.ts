import { entryOf } from '#catalogue';
import type { CatalogueEntry, ErrorCode, ErrorParams } from './catalogue/index.ts';

/** The world said no: a failure with a stable code, the facts of the case, and what to do about it. */
export class DinghyError<Code extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'DinghyError';
  readonly code: Code;
  /** The facts of the case, JSON-safe: what crosses the bridge together with the code. */
  readonly params: ErrorParams<Code>;
  readonly hint: string;

  constructor(code: Code, params: ErrorParams<Code>, options?: { readonly cause?: unknown }) {
    const entry = entryOf(code) as CatalogueEntry<ErrorParams<Code>>;
    super(`${code}: ${entry.message(params)}`, options);
    this.code = code;
    this.params = params;
    this.hint = typeof entry.hint === 'function' ? entry.hint(params) : entry.hint;
  }
}

/**
 * Makes the error that a code and params from elsewhere stand for: off the wire, out of a file. Gives `undefined` for a
 * code that this version does not have, and for params that its message cannot be written from.
 */
export function reviveError(code: string, params: unknown): DinghyError | undefined {
  if (entryOf(code) === undefined) return undefined;
  try {
    return new DinghyError(code as ErrorCode, params as never);
  } catch {
    return undefined;
  }
}

/** Narrows `unknown` to a `DinghyError`, optionally of one code. Works across duplicated copies of this package. */
export function isDinghyError<Code extends ErrorCode>(error: unknown, code?: Code): error is DinghyError<Code> {
  if (!(error instanceof Error) || error.name !== 'DinghyError') return false;
  return code === undefined || (error as DinghyError).code === code;
}

/** Asserts what can only be false through a bug of ours, and says so. */
export function invariant<Code extends ErrorCode>(condition: unknown, code: Code, params: ErrorParams<Code>): asserts condition {
  if (!condition) throw new DinghyError(code, params);
}
