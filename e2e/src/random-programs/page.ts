// What the test runs in a page: compiler, logic layer and view in one realm, and the properties that hold for any program.

import fc from 'fast-check';
import { WHOLE_PAGE, type WholePageProperty } from '../../../packages/runtime-logic/src/testing/whole-page.ts';

declare global {
  interface Window {
    /** Runs random programs; the report on the smallest one that fails, or `undefined`. */
    checkPrograms(property: WholePageProperty, parameters: ProgramRuns): Promise<string | undefined>;
  }
}

export interface ProgramRuns {
  readonly seed: number;
  readonly numRuns?: number;
  /** Of the failure that a report tells of: leads to it without the runs before it. */
  readonly path?: string;
}

/**
 * Chromium makes a timer that another one started wait 4 ms, and a program is a chain of some thirty that wait for the
 * two layers. A message is a task of its own too, and waits for nothing.
 */
function unclampTimers(): void {
  const setTimer = window.setTimeout;
  const tasks: (() => void)[] = [];
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => tasks.shift()?.();
  window.setTimeout = ((callback: () => void, delayMs = 0, ...rest: unknown[]): number => {
    if (delayMs > 0) return Reflect.apply(setTimer, window, [callback, delayMs, ...rest]);
    tasks.push(callback);
    port2.postMessage(undefined);
    // No timer has this handle: a task is not taken back.
    return 0;
  }) as typeof window.setTimeout;
}

unclampTimers();

window.checkPrograms = async (property, parameters) => {
  const details = await fc.check(WHOLE_PAGE[property] as fc.IAsyncProperty<unknown>, parameters);
  if (!details.failed) return undefined;
  return `${fc.defaultReportMessage(details as fc.RunDetails<unknown>)}\n\n${details.errorInstance}`;
};
