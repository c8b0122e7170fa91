export interface Match {
  readonly index: number;
  readonly end: number;
  /** Item 0 is the whole match. */
  readonly groups: readonly (string | undefined)[];
}

/** A regular expression made by `getRegExp`. */
export class WxsRegExp {
  readonly source: string;
  readonly flags: string;
  lastIndex = 0;
  readonly #native: RegExp;

  constructor(source: string, flags: string) {
    this.source = source;
    this.flags = flags;
    this.#native = new RegExp(source, `${flags.replace('g', '')}g`);
  }

  get global(): boolean {
    return this.flags.includes('g');
  }

  /** The first match at or after a position. */
  matchFrom(text: string, start: number): Match | null {
    this.#native.lastIndex = start;
    const match = this.#native.exec(text);
    return match === null ? null : { index: match.index, end: match.index + match[0].length, groups: match.slice() };
  }

  toString(): string {
    return `/${this.source}/${this.flags}`;
  }

  toJSON(): Record<string, never> {
    return {};
  }
}
