// Off the wire: anything in, a frame or a problem out. It must never throw, whatever arrives, and never look at a
// payload longer than the limits say. The frame table drives it.

import type { PayloadCodec } from '../values/text-codec.ts';
import type { FieldType, Frame, FrameHead } from './frame.ts';
import { FRAME_TABLE, type FrameKind } from './frame-table.ts';
import { DEFAULT_LIMITS, type SessionLimits } from './limits.ts';
import { type DecodeCommit, type DecodedFrame, GARBAGE, payloadTypeOf, readPayload } from './read-payload.ts';
import { isWireError } from './wire-error.ts';

type Fields = { readonly [name: string]: string | Fields };

/**
 * Reads one value off the wire.
 *
 * @param codec the transport's, if it has one
 * @param decodeCommit of who takes commits; to anybody else they are frames of a wrong kind
 */
export function decodeFrame(
  value: unknown,
  limits: SessionLimits,
  codec?: PayloadCodec,
  decodeCommit?: DecodeCommit,
): DecodedFrame {
  try {
    return readFrame(value, limits, codec, decodeCommit);
  } catch {
    // Only values that never crossed a real transport get here: proxies, getters that throw.
    return GARBAGE;
  }
}

function readFrame(
  value: unknown,
  limits: SessionLimits,
  codec: PayloadCodec | undefined,
  decodeCommit: DecodeCommit | undefined,
): DecodedFrame {
  if (typeof value !== 'object' || value === null) return GARBAGE;
  const head = value as FrameHead & { readonly id?: unknown };
  if (!isName(head.k) || !isText(head.s) || !isChannel(head.c) || !isId(head.n)) return GARBAGE;
  if (!Object.hasOwn(FRAME_TABLE, head.k)) {
    return { is: 'unknown-kind', head: isId(head.id) ? (head as FrameHead & { readonly id: number }) : withoutId(head) };
  }
  const { channels, fields } = FRAME_TABLE[head.k as FrameKind];
  if (!isAllowedOn(channels, head.c)) return { is: 'broken', head, field: 'c' };
  const field = findBadField(value, fields);
  if (field !== undefined) return { is: 'broken', head, field };
  const frame = value as Frame;
  if (!decodeCommit && payloadTypeOf(frame) === 'commit') return { is: 'broken', head, field: 'k' };
  return readPayload(frame, limits, codec, decodeCommit);
}

function withoutId({ k, s, c, n }: FrameHead): FrameHead {
  return { k, s, c, n };
}

function isAllowedOn(channels: string, channel: number): boolean {
  if (channels === 'any') return true;
  if (channels === 'control') return channel === 0;
  return channels === 'render' ? channel === 3 : channel !== 0;
}

function findBadField(value: object, fields: Fields): string | undefined {
  for (const name of Object.keys(fields)) {
    const member = Object.hasOwn(value, name) ? (value as { readonly [name: string]: unknown })[name] : undefined;
    const type = fields[name] as string | Fields;
    if (typeof type === 'object') {
      if (typeof member !== 'object' || member === null) return name;
      const inner = findBadField(member, type);
      if (inner !== undefined) return `${name}.${inner}`;
    } else if (type.endsWith('?') ? member !== undefined && !is(type.slice(0, -1), member) : !is(type, member)) {
      return name;
    }
  }
  return undefined;
}

function is(type: string, value: unknown): boolean {
  return (checks[type as FieldType] as (value: unknown) => boolean)(value);
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isId = (value: unknown): value is number => isCount(value) && value > 0;
const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= 1024;
const isName = (value: unknown): value is string => isText(value) && value.length > 0 && value.length <= 128;
const isChannel = (value: unknown): boolean => isCount(value) && value <= 5;

const checks: { readonly [Type in FieldType]: (value: unknown) => boolean } = {
  id: isId,
  name: isName,
  text: isText,
  names: (value) => Array.isArray(value) && value.length <= 64 && value.every(isName),
  count: isCount,
  milliseconds: (value) => typeof value === 'number' && value >= 0,
  version: (value) => isId(value) && value <= 0xffff,
  session: (value) => isText(value) && /^[0-9a-f]{24}$/.test(value),
  channel: isChannel,
  limits: (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.keys(DEFAULT_LIMITS).every((name) => isId((value as Record<string, unknown>)[name])),
  error: isWireError,
  // The payload types are checked by `readPayload`, within limits.
  value: () => true,
  result: () => true,
  commit: () => true,
};
