import { addWords, isDinghyError, loadErrorWords } from '@dinghy/errors';

/** Whoever waits for an error shall not wait for a server that does not answer. */
const PATIENCE_MS = 3000;

/**
 * For errors that are handed to people: resolves when the error has its message and hint, which may have to be loaded, or when
 * that has failed; what it has then is code and facts. Never rejects.
 */
export async function putIntoWords(error: unknown): Promise<void> {
  if (!isDinghyError(error)) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS);
  });
  await Promise.race([loadErrorWords().catch(() => undefined), patience]);
  clearTimeout(timer);
  addWords(error);
}
