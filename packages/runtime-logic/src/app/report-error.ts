// Where failures of a mini-program's code end: `App.onError`, and the host.

import { CHANNELS, type PageId, type Peer } from '@dinghy/bridge-protocol';
import { isDinghyError } from '@dinghy/errors';
import type { AppHolder } from './create-app.ts';

/** Read by people and kept by hosts. */
const TEXT_MAX = 4_000;

export interface ErrorReporter {
  report(error: unknown, where: string, page?: PageId): void;
  /** For what `App.onError` must not hear: its own failure, and what has a listener of its own. */
  toHost(error: unknown, where: string, page?: PageId): void;
}

export function createErrorReporter(host: Pick<Peer, 'sendEvent'>, app: AppHolder): ErrorReporter {
  let telling = false;

  function toHost(error: unknown, where: string, page?: PageId): void {
    const { message, stack } = textsOf(error);
    host.sendEvent(CHANNELS.lifecycle, 'appError', { message, stack, where, ...(page === undefined ? {} : { page }) });
  }

  function report(error: unknown, where: string, page?: PageId): void {
    toHost(error, where, page);
    // An error handler that sets data in a way that fails would be told of that for ever.
    if (telling) return;
    telling = true;
    const { message, stack } = textsOf(error);
    app.call('onError', stack.includes(message) ? stack : `${message}\n${stack}`);
    telling = false;
  }

  return { report, toHost };
}

function textsOf(error: unknown): { message: string; stack: string } {
  try {
    if (!(error instanceof Error))
      return { message: cap(typeof error === 'string' ? error : (JSON.stringify(error) ?? String(error))), stack: '' };
    const message = isDinghyError(error) ? `${error.message} ${error.hint}` : `${error.name}: ${error.message}`;
    return { message: cap(message), stack: cap(error.stack ?? '') };
  } catch {
    return { message: 'An error that cannot be described was thrown.', stack: '' };
  }
}

function cap(text: string): string {
  return text.slice(0, TEXT_MAX);
}
