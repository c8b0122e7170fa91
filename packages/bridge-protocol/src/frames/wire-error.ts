// Failures across the bridge: code and params, never a stack, never wording. Made again by code on the other side.

import { DinghyError, isDinghyError, reviveError } from '@dinghy/errors';
import { decodeValue } from '../values/decode-value.ts';
import type { WireError } from './frame.ts';

/** An error's facts are small; more than this is not an error but a way to send a lot. */
const PARAMS_LIMITS = { depth: 4, nodes: 64, characters: 8192 };

/**
 * What to send for something that was thrown. Everything that is not ours becomes `fallback`, because its text can hold
 * anything about this side.
 */
export function toWireError(thrown: unknown, fallback: DinghyError): WireError {
  const error = isDinghyError(thrown) ? thrown : fallback;
  const { code, params } = error;
  if (isDecodable(params)) return { code, params };
  return { code: fallback.code, params: fallback.params };
}

export function isWireError(value: unknown): value is WireError {
  if (typeof value !== 'object' || value === null) return false;
  const { code, params } = value as { readonly code?: unknown; readonly params?: unknown };
  return typeof code === 'string' && code.length <= 128 && isDecodable(params);
}

function isDecodable(params: unknown): boolean {
  if (typeof params !== 'object' || params === null) return false;
  try {
    decodeValue(params, PARAMS_LIMITS);
    return true;
  } catch {
    return false;
  }
}

/** The error that a received one stands for; a code that is not known here becomes `BRIDGE_ERROR_UNKNOWN`. */
export function fromWireError({ code, params }: WireError): DinghyError {
  return reviveError(code, params) ?? new DinghyError('BRIDGE_ERROR_UNKNOWN', { code });
}
