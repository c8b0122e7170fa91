// What the logic layer needs of the realm it runs in. An engine provides it; nothing else in this package names a global
// that is not part of the language.

export interface LogicPlatform {
  /** Milliseconds, monotonic or not. */
  now(): number;
  setTimeout(callback: () => void, delayMs: number): unknown;
  clearTimeout(handle: unknown): void;
  setInterval(callback: () => void, delayMs: number): unknown;
  clearInterval(handle: unknown): void;
  queueMicrotask(callback: () => void): void;
  /** Errors that nobody caught and promises that were rejected with nobody listening. */
  onUncaught?(listener: (error: unknown, kind: 'error' | 'unhandledRejection', promise?: unknown) => void): void;
  /** Where console output also goes, for a person who has the realm's own tools open. */
  readonly console?: Partial<Record<ConsoleLevel, (...args: unknown[]) => void>>;
}

export type ConsoleLevel = 'debug' | 'log' | 'info' | 'warn' | 'error';
