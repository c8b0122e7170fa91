/** Lines and columns count from 1, offsets from 0, all in UTF-16 code units of the file as read. */
export interface Position {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

export interface SourceRange {
  readonly start: Position;
  readonly end: Position;
}

export type Severity = 'error' | 'warning' | 'info';

/** A finding about the author's source: a value, never thrown. */
export interface Diagnostic {
  /** From the catalogue, `AREA_NOUN_PROBLEM`. */
  readonly code: string;
  readonly severity: Severity;
  /** One sentence. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
  /** Path from the project root, `/`-separated. */
  readonly file: string;
  readonly range?: SourceRange;
  /** A few lines of the source with the range marked. */
  readonly frame?: string;
}

/** Where phases put what they find. Passed explicitly; there is no global collector. */
export type Report = (diagnostic: Diagnostic) => void;
