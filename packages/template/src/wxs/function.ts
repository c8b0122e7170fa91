/** How a call from outside enters the runtime that a function belongs to. */
export interface WxsGate {
  /** Calls, never throws; a failure is reported by the runtime and yields `undefined`. */
  call(target: WxsFunction, args: readonly unknown[]): unknown;
}

/**
 * A WXS function. Not a JavaScript function, so that nothing outside can call it by accident and nothing native can be
 * taken for it.
 */
export class WxsFunction {
  /** Runs the body inside the runtime: no budget of its own, and it throws. */
  readonly invoke: (args: readonly unknown[]) => unknown;
  readonly gate: WxsGate;
  readonly length: number;
  /** Properties set on the function, as in `module.exports = f; f.x = 1`. */
  members: Record<string, unknown> | undefined;

  constructor(invoke: (args: readonly unknown[]) => unknown, gate: WxsGate, length: number) {
    this.invoke = invoke;
    this.gate = gate;
    this.length = length;
    this.members = undefined;
  }

  toString(): string {
    return 'function () { [wxs code] }';
  }

  /** Left out of JSON, like any function. */
  toJSON(): undefined {
    return undefined;
  }
}

export function isWxsFunction(value: unknown): value is WxsFunction {
  return value instanceof WxsFunction;
}

/**
 * Calls a WXS function under its runtime's step budget. Never throws: a failure goes to the runtime's `onError`, and
 * the result is `undefined`.
 */
export function callWxsFunction(target: WxsFunction, args: readonly unknown[]): unknown {
  return target.gate.call(target, args);
}

const HOST_GATE: WxsGate = { call: (target, args) => target.invoke(args) };

/**
 * A function of ours for WXS code to call, such as `ownerInstance.callMethod`. It gets what WXS passed, and must treat
 * it as untrusted.
 */
export function createWxsFunction(run: (...args: readonly unknown[]) => unknown): WxsFunction {
  return new WxsFunction((args) => run(...args), HOST_GATE, run.length);
}
