// `console` in the logic realm: to the realm's own console where a person may look, and to the host as data.

import type { Json } from '@dinghy/bridge-protocol';
import type { ConsoleLevel, LogicPlatform } from '../platform.ts';

const LEVELS: readonly ConsoleLevel[] = ['debug', 'log', 'info', 'warn', 'error'];

/** A log is for reading: what is cut off here nobody would have read. */
const TEXT_MAX = 10_000;
const DEPTH_MAX = 4;
const MEMBERS_MAX = 100;

export type ConsoleFacade = Record<string, (...args: unknown[]) => void>;

export function createConsole(
  native: LogicPlatform['console'],
  send: (level: ConsoleLevel, args: Json[]) => void,
): ConsoleFacade {
  const facade: ConsoleFacade = {};
  for (const level of LEVELS) {
    facade[level] = (...args) => {
      native?.[level]?.(...args);
      send(
        level,
        args.slice(0, MEMBERS_MAX).map((arg) => describe(arg, DEPTH_MAX)),
      );
    };
  }
  const log = facade.log as (...args: unknown[]) => void;
  const nothing = (): void => {};
  return {
    ...facade,
    trace: log,
    dir: log,
    table: log,
    group: log,
    groupCollapsed: log,
    groupEnd: nothing,
    time: nothing,
    timeEnd: nothing,
    timeLog: nothing,
    count: nothing,
    clear: nothing,
    assert: (condition, ...args) => {
      if (!condition) facade.error?.('Assertion failed:', ...args);
    },
  };
}

/** Any value as something that can be sent and read. */
function describe(value: unknown, depth: number): Json {
  switch (typeof value) {
    case 'string':
      return value.slice(0, TEXT_MAX);
    case 'number':
      return Number.isFinite(value) ? value : String(value);
    case 'boolean':
      return value;
    case 'object':
      return value === null ? null : describeObject(value, depth);
    case 'function':
      return `[Function ${value.name}]`;
    default:
      return String(value);
  }
}

function describeObject(value: object, depth: number): Json {
  try {
    if (value instanceof Error) return (value.stack ?? String(value)).slice(0, TEXT_MAX);
    if (depth === 0) return Array.isArray(value) ? '[Array]' : '[Object]';
    if (Array.isArray(value)) return value.slice(0, MEMBERS_MAX).map((item) => describe(item, depth - 1));
    if (value instanceof Date) return value.toISOString();
    const members: Record<string, Json> = {};
    for (const key of Object.keys(value).slice(0, MEMBERS_MAX)) {
      if (key !== '__proto__') members[key.slice(0, 200)] = describe((value as Record<string, unknown>)[key], depth - 1);
    }
    return members;
  } catch {
    // A getter threw, or a proxy was revoked. Logging must not.
    return '[Object]';
  }
}
