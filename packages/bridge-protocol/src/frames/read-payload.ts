// What a frame carries, as far as it is bounded by limits rather than by type.

import type { DinghyError } from '@dinghy/errors';
import { FRAME_TABLE } from '#frame-table';
import type { CommitPayload } from '../messages/commit.ts';
import { decodeValue, type ValueLimits } from '../values/decode-value.ts';
import type { PayloadCodec } from '../values/text-codec.ts';
import type { Frame, FrameHead } from './frame.ts';
import type { FrameKind } from './frame-table.ts';
import type { SessionLimits } from './limits.ts';

export type DecodedFrame =
  | { readonly is: 'frame'; readonly frame: Frame }
  /** Its head is in order and its kind is not known to this version. */
  | { readonly is: 'unknown-kind'; readonly head: FrameHead & { readonly id?: number } }
  /** Its head and its fields are in order, only its payload breaks a limit: the message fails, the session lives. */
  | { readonly is: 'bad-payload'; readonly frame: Frame; readonly error: DinghyError }
  /** A known kind, broken. */
  | { readonly is: 'broken'; readonly head: FrameHead; readonly field: string }
  /** Not a frame at all. */
  | { readonly is: 'garbage' };

export const GARBAGE: DecodedFrame = { is: 'garbage' };

/** Checks a commit's shape. @throws `BRIDGE_COMMIT_INVALID` */
export type DecodeCommit = (encoded: unknown) => CommitPayload;

/** Reads one value off the wire. Never throws. `codec` is the transport's, `decodeCommit` of who takes commits. */
export type ReadFrame = (
  value: unknown,
  limits: SessionLimits,
  codec: PayloadCodec | undefined,
  decodeCommit: DecodeCommit | undefined,
) => DecodedFrame;

/** Of a known kind. Replaces `p` where decoding made a new value. */
export function readPayload(
  frame: Frame,
  limits: SessionLimits,
  codec: PayloadCodec | undefined,
  decodeCommit: DecodeCommit | undefined,
): DecodedFrame {
  const type = payloadTypeOf(frame);
  const encoded = (frame as { readonly p?: unknown }).p;
  let payload = encoded;
  try {
    if (type === 'value?') payload = readValue(encoded, limits, codec);
    else if (type === 'result?') payload = readValue(encoded, toResultLimits(limits), codec);
    else if (type === 'commit') payload = (decodeCommit as DecodeCommit)(encoded);
  } catch (error) {
    return { is: 'bad-payload', frame, error: error as DinghyError };
  }
  return { is: 'frame', frame: payload === encoded ? frame : ({ ...frame, p: payload } as Frame) };
}

/** Of its `p`; `undefined` without one. */
export function payloadTypeOf({ k }: { readonly k: FrameKind }): unknown {
  return (FRAME_TABLE[k].fields as { readonly p?: unknown }).p;
}

/** Limits first: what undoes the codec need not fear depth. */
function readValue(encoded: unknown, limits: ValueLimits, codec: PayloadCodec | undefined): unknown {
  const value = decodeValue(encoded, limits);
  return codec ? codec.decode(value) : value;
}

function toResultLimits({ resultDepth, resultNodes, characters }: SessionLimits): ValueLimits {
  return { depth: resultDepth, nodes: resultNodes, characters };
}
