import type { Params } from './call-convention.ts';

/**
 * Parameters of an API, as they may cross the bridge: callbacks are left out, dates and the like become what JSON makes of
 * them, and bytes stay bytes. The host takes of them what the API has.
 *
 * @throws where a member cannot be written, as on the platform
 */
export function toWireParams(params: Params): Params {
  const wire: [string, unknown][] = [];
  // Inherited ones too: programs make parameters from an object of defaults.
  for (const name in params) {
    const value = toWireValue(params[name]);
    if (value !== undefined) wire.push([name, value]);
  }
  return Object.fromEntries(wire);
}

export function toWireValue(value: unknown): unknown {
  if (value instanceof ArrayBuffer) return value;
  if (ArrayBuffer.isView(value)) return value.buffer.slice(value.byteOffset, value.byteOffset + value.byteLength);
  const text = JSON.stringify(value);
  return text === undefined ? undefined : JSON.parse(text);
}
