// Weighs one value from the worker before it is passed on. Arrives: anything that structured clone can carry, made by
// hostile code. Leaves: its weight, or why it is refused. Work is bounded by the limits, whatever the value's shape:
// a graph of 24 shared objects clones in no time and unfolds to 16 million.

import { MAX_DEPTH, type PortLimits } from './limits.ts';

export type FrameWeight = { readonly bytes: number } | { readonly refused: string };

/** Weighs a value. Bytes are an estimate: two per character, eight per number, four per anything else. */
export function measureFrame(value: unknown, limits: Pick<PortLimits, 'nodesPerFrame' | 'bytesPerFrame'>): FrameWeight {
  let bytes = 0;
  let nodes = 0;

  const walk = (item: unknown, depth: number): string | undefined => {
    nodes += 1;
    if (nodes > limits.nodesPerFrame) return 'too many nodes';
    if (depth > MAX_DEPTH) return 'too deep';
    switch (typeof item) {
      case 'string':
        bytes += 2 * item.length;
        break;
      case 'number':
        bytes += 8;
        break;
      case 'boolean':
      case 'undefined':
        bytes += 4;
        break;
      case 'object':
        return walkObject(item, depth);
      default:
        return `a ${typeof item}`;
    }
    return bytes > limits.bytesPerFrame ? 'too large' : undefined;
  };

  const walkObject = (item: object | null, depth: number): string | undefined => {
    bytes += 4;
    if (item === null) return undefined;
    if (Array.isArray(item)) {
      // Checked before iterating: a sparse array of four thousand million holes is one small message.
      if (item.length > limits.nodesPerFrame) return 'too many nodes';
      if (hasNamedMember(item)) return 'an array with named members';
      for (const child of item) {
        const refused = walk(child, depth + 1);
        if (refused !== undefined) return refused;
      }
      return undefined;
    }
    if (item instanceof ArrayBuffer || ArrayBuffer.isView(item)) {
      // A view of one byte takes its whole buffer along, and a resizable buffer the room that it may grow into.
      const buffer = item instanceof ArrayBuffer ? item : item.buffer;
      bytes += Math.max(buffer.byteLength, (buffer as { readonly maxByteLength?: number }).maxByteLength ?? 0);
      return bytes > limits.bytesPerFrame ? 'too large' : undefined;
    }
    if (Object.getPrototypeOf(item) !== Object.prototype) return 'not plain data';
    for (const key of Object.keys(item)) {
      bytes += 2 * key.length;
      const refused = walk((item as Record<string, unknown>)[key], depth + 1);
      if (refused !== undefined) return refused;
    }
    return undefined;
  };

  const refused = walk(value, 0);
  return refused === undefined ? { bytes } : { refused };
}

/** Structured clone carries them, and nobody who walks the items sees them. They come after all indices. */
function hasNamedMember(array: readonly unknown[]): boolean {
  const last = Object.keys(array).at(-1);
  return last !== undefined && !(Number(last) < array.length);
}
