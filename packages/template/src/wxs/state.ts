// What one WXS runtime counts and remembers while code runs.

/** Thrown inside the evaluator when the step budget is used up; leaves it as `WXS_BUDGET_EXCEEDED`. */
export class BudgetExceeded extends Error {}

export interface WxsState {
  /** Steps taken in the present call from outside, and how many it may take. */
  steps: number;
  limit: number;
  /** Private copies of outside values that the present call has written to. */
  copies: Map<object, object> | undefined;
  /** Value of the `return` or `throw` that is on its way. */
  result: unknown;
}

/** Counts steps. Work that native code does in one go is charged by its size. */
export function charge(state: WxsState, steps: number): void {
  state.steps += steps;
  if (state.steps > state.limit) throw new BudgetExceeded();
}
