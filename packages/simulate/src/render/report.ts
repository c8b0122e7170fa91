import type { DinghyError } from '@dinghy/errors';

/** Code of the component threw in a lifetime, an observer or a handler: the test goes on, as the program would. */
export function reportError(error: unknown): void {
  console.error(error);
}

const said = new Set<string>();

/** Once each: components warn at every rendering. */
export function reportWarning({ message, hint }: DinghyError): void {
  if (said.has(message)) return;
  said.add(message);
  console.warn(`${message} ${hint}`);
}
