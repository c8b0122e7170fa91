// One WXS world: modules, run once each, and the gate through which everything outside calls into them. Untrusted code
// runs here on the view's main thread, so the gate is where time is bounded and where failures end.

import { DinghyError } from '@dinghy/errors';
import type { TemplateBody } from '../format.ts';
import type { ModuleScope } from '../scope.ts';
import { buildFunction, type WxsContext } from './compile.ts';
import { WXS_FORMAT_VERSION, type WxsModules } from './format.ts';
import type { WxsFunction, WxsGate } from './function.ts';
import { createGlobals, type WxsConsole } from './globals.ts';
import { BudgetExceeded, type WxsState } from './state.ts';
import { createWxsObject, measure, settle } from './values.ts';

/** A step is about one operator: this many take some ten milliseconds. */
const STEP_BUDGET = 5_000_000;

/** How many full calls one turn may make. */
const TURN_CALLS = 10;

export interface WxsRuntimeOptions {
  readonly modules: WxsModules;
  /** Steps that one call from outside may take. */
  readonly stepBudget?: number;
  /** Steps that all calls of one turn may take together; see {@link WxsRuntime.startTurn}. */
  readonly turnStepBudget?: number;
  readonly console?: WxsConsole;
  /** Gets every failure of WXS code: `WXS_BUDGET_EXCEEDED` or `WXS_CALL_FAILED`. */
  readonly onError?: (error: DinghyError<'WXS_BUDGET_EXCEEDED' | 'WXS_CALL_FAILED'>) => void;
}

export interface WxsRuntime {
  /** `module.exports` of a module, which runs at first use; `undefined` for one that does not exist. */
  module(id: string): unknown;
  /** The modules that a template body names. */
  modulesOf(body: TemplateBody): ModuleScope;
  /** Adds modules of a package that arrived later. */
  addModules(modules: WxsModules): void;
  /**
   * Gives the next turn (a commit, an event) its full budget. Many calls that are each within their budget could
   * otherwise hold the thread together.
   */
  startTurn(): void;
}

export function createWxsRuntime(options: WxsRuntimeOptions): WxsRuntime {
  const stepBudget = options.stepBudget ?? STEP_BUDGET;
  const turnStepBudget = options.turnStepBudget ?? stepBudget * TURN_CALLS;
  const programs = new Map(Object.entries(options.modules));
  const loaded = new Map<string, Record<string, unknown>>();
  const state: WxsState = { steps: 0, limit: stepBudget, copies: undefined, result: undefined };
  let turnSteps = 0;
  let entered = false;

  /** Runs code of this world from outside. Never throws. */
  function enter(run: () => unknown): unknown {
    if (entered) return run();
    entered = true;
    state.steps = 0;
    state.limit = Math.min(stepBudget, turnStepBudget - turnSteps);
    try {
      const value = run();
      const result = state.copies === undefined ? value : settle(state, value);
      measure(state, result);
      return result;
    } catch (error) {
      report(error);
      return undefined;
    } finally {
      turnSteps += state.steps;
      state.copies = undefined;
      state.result = undefined;
      entered = false;
    }
  }

  function report(error: unknown): void {
    const failure =
      error instanceof BudgetExceeded
        ? new DinghyError('WXS_BUDGET_EXCEEDED', { steps: state.limit })
        : new DinghyError('WXS_CALL_FAILED', { message: error instanceof Error ? error.message : String(error) });
    options.onError?.(failure);
  }

  const gate: WxsGate = { call: (target: WxsFunction, args) => enter(() => target.invoke(args)) };
  const context: WxsContext = {
    state,
    gate,
    globals: createGlobals(state, gate, options.console ?? { log: () => undefined }),
    require: load,
  };

  function load(id: string): unknown {
    const known = loaded.get(id);
    if (known !== undefined) return known.exports;
    const program = programs.get(id);
    if (program === undefined || program.v !== WXS_FORMAT_VERSION) return undefined;
    const module = createWxsObject();
    module.exports = createWxsObject();
    // Before it runs: a cycle sees what has been exported so far, and a module that fails is not run again.
    loaded.set(id, module);
    buildFunction(['f', 2, program.n, program.b], context)(undefined).invoke([module, module.exports]);
    return module.exports;
  }

  return {
    module: (id) => (loaded.has(id) ? load(id) : enter(() => load(id))),
    modulesOf(body) {
      const ids = new Map(Object.entries(body.w ?? {}));
      return {
        get: (name) => {
          const id = ids.get(name);
          return id === undefined ? undefined : this.module(id);
        },
      };
    },
    addModules(modules) {
      for (const [id, program] of Object.entries(modules)) if (!programs.has(id)) programs.set(id, program);
    },
    startTurn() {
      turnSteps = 0;
    },
  };
}
