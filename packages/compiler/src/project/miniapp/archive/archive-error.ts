/** The archive breaks a rule, so nothing in it is used. */
export class ArchiveError extends Error {
  /** Number of the rule, as `PKG-13`. */
  readonly rule: string;
  constructor(rule: string, problem: string) {
    super(problem);
    this.rule = rule;
  }
}
