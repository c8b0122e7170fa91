import { isDinghyError, reviveError } from './dinghy-error.ts';

/**
 * Gives an error, and what caused it, the messages and hints that were not there yet when it was made, in realms that load
 * words when they are needed (`loadErrorWords`). Others are left as they are.
 */
export function addWords(error: unknown): void {
  for (let next = error; isDinghyError(next); next = next.cause) {
    const { message, hint } = reviveError(next.code, next.params) ?? next;
    // Consoles print the stack, whose first line has the message.
    const stack = next.stack?.replace(next.message, () => message);
    Object.assign(next, { message, hint, stack });
  }
}
