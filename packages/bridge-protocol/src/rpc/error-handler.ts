// Replaces comlink's `throw` handler, which sends name, message and stack of the host's errors, with our codec: code and
// params. Also removes its `proxy` handler, so that no value can become a live reference to a host object.

import { DinghyError } from '@dinghy/errors';
import { transferHandlers } from 'comlink';
import type { WireError } from '../frames/frame.ts';
import { fromWireError, isWireError, toWireError } from '../frames/wire-error.ts';

interface Thrown {
  readonly value: unknown;
}

let isInstalled = false;

/**
 * Once per realm. Comlink's table is global to its copy; published builds of this package hold a copy of their own, so
 * that a host which uses comlink itself keeps its handlers.
 */
export function installErrorHandler(): void {
  if (isInstalled) return;
  isInstalled = true;
  const { canHandle } = transferHandlers.get('throw') as { canHandle(value: unknown): value is Thrown };
  transferHandlers.delete('proxy');
  transferHandlers.set('throw', {
    canHandle,
    serialize: ({ value }: Thrown): [WireError, never[]] => [encodeThrown(value), []],
    deserialize: (encoded: WireError): never => {
      throw decodeThrown(encoded);
    },
  });
}

export function encodeThrown(thrown: unknown): WireError {
  return toWireError(thrown, new DinghyError('BRIDGE_CALL_FAILED', { method: '' }));
}

export function decodeThrown(encoded: unknown): DinghyError {
  return isWireError(encoded) ? fromWireError(encoded) : new DinghyError('BRIDGE_CALL_FAILED', { method: '' });
}
