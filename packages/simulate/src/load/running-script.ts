// `Component()` belongs to the component whose script is being run.

import { DinghyError } from '@dinghy/errors';
import { Behavior } from '@dinghy/runtime-logic/stage';
import { runScript } from '../node/run-script.ts';
import type { RawDefinition } from './registry.ts';

let running: { definition: RawDefinition | undefined } | undefined;

/** What scripts gave to `Component()`, for runners that run a module only once. */
const definitions = new Map<string, RawDefinition>();

export function takeDefinition(path: string): RawDefinition {
  const outer = running;
  const own: { definition: RawDefinition | undefined } = { definition: undefined };
  running = own;
  try {
    runScript(path);
  } finally {
    running = outer;
  }
  const definition = own.definition ?? definitions.get(path);
  if (definition === undefined)
    throw new DinghyError('SIMULATE_COMPONENT_INVALID', { path, problem: 'its script does not call Component()' });
  definitions.set(path, definition);
  return definition;
}

export function Component(definition: unknown): void {
  if (running !== undefined) running.definition = (definition ?? {}) as RawDefinition;
}

/** The behavior to name in `behaviors`. */
export function behavior(definition: unknown): Behavior {
  if (typeof definition !== 'object' || definition === null) throw new Error('definition must be a object');
  return new Behavior(definition as RawDefinition);
}
