// What every part of the logic layer may ask of the runtime that it belongs to.

import type { ComponentEventPayload, InstanceId } from '@dinghy/bridge-protocol';
import type { DinghyError } from '@dinghy/errors';
import type { ComponentRecord } from './structure/nodes.ts';

export interface LogicContext {
  /** Code of the mini-program, or of ours on its behalf, failed: told to `App.onError` and the host. Never throws. */
  report(error: unknown, where: string, page?: number): void;
  /** Something in the source is not as it should be, and the program goes on regardless. */
  warn(problem: DinghyError): void;
  /** Asked at each component that a component's event comes by, after its handlers; `false` stops the event. */
  onComponentEvent?(instance: InstanceId, type: string, isCapture: boolean, event: () => Record<string, unknown>): unknown;
  /** Runs work that ought to be one commit, where commits are not left to the end of the turn. */
  group<Result>(work: () => Result): Result;
  /** Has the view run the scripts among the handlers of a component's event, after the commits made until now. */
  runScripts?(origin: ComponentRecord, event: Omit<ComponentEventPayload, 'instance'>): void;
}

export type AppFunction = (this: object, ...args: unknown[]) => unknown;

/**
 * Runs code of the mini-program for a component. What it throws goes to the component's `error` lifetime and is
 * reported; `undefined` is returned then.
 */
export function callGuarded(
  context: LogicContext,
  record: ComponentRecord,
  where: string,
  callback: AppFunction,
  args: readonly unknown[],
): unknown {
  try {
    return callback.apply(record.instance, args as unknown[]);
  } catch (error) {
    reportFailure(context, record, where, error);
    return undefined;
  }
}

function reportFailure(context: LogicContext, record: ComponentRecord, where: string, error: unknown): void {
  for (const callback of record.definition.lifetimes.get('error') ?? []) {
    try {
      callback.call(record.instance, error);
    } catch (second) {
      // Not given to `error` again (1.7).
      context.report(second, `${record.definition.path}: error`, record.page.page);
    }
  }
  context.report(error, `${record.definition.path}: ${where}`, record.page.page);
}

const NO_ARGS: readonly unknown[] = [];

/** A lifetime of the component and of its behaviors, these first. */
export function callLifetime(
  context: LogicContext,
  record: ComponentRecord,
  name: string,
  args: readonly unknown[] = NO_ARGS,
): void {
  const callbacks = record.definition.lifetimes.get(name);
  if (callbacks === undefined) return;
  for (const callback of callbacks) callGuarded(context, record, name, callback, args);
}

/** A method by name, where there is one. Instances may have been given functions of their own. */
export function methodOf(record: ComponentRecord, name: string): AppFunction | undefined {
  const method = (record.instance as Record<string, unknown>)[name];
  return typeof method === 'function' ? (method as AppFunction) : undefined;
}
