import type { ApiOutline } from '@dinghy/bridge-protocol';
import type { Params } from './call-convention.ts';

/**
 * The parameters that an API takes, as they may cross the bridge: callbacks and members that the API does not have are
 * left out, dates and the like become what JSON makes of them, and bytes stay bytes.
 */
export function toWireParams(outline: ApiOutline, params: Params): Params {
  const wire: Params = {};
  for (const name of outline.paramNames) {
    const value = toWireValue(params[name]);
    if (value !== undefined) wire[name] = value;
  }
  return wire;
}

export function toWireValue(value: unknown): unknown {
  if (value instanceof ArrayBuffer) return value;
  if (ArrayBuffer.isView(value)) return value.buffer.slice(value.byteOffset, value.byteOffset + value.byteLength);
  const text = JSON.stringify(value);
  return text === undefined ? undefined : JSON.parse(text);
}
