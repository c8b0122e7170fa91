/** Milliseconds. */
export interface BenchResult {
  /** `require` of the tool. */
  readonly import: number;
  /** `load` of the component and all that it uses. */
  readonly load: number;
  /** The first test: render, attach, set data, tap, `toJSON`, detach. */
  readonly first: number;
  /** The tests after it, in each of which a template of its own uses the component. */
  readonly tests: number;
}

export const PHASES = ['import', 'load', 'first', 'tests'] as const satisfies readonly (keyof BenchResult)[];
