// Off the wire from a side that is trusted, in a realm that is not: the logic layer's worker. Whoever runs in it could change
// these checks, so they protect nobody but our own code from our own mistakes, and a tap waits for them.

import { FRAME_TABLE } from '#frame-table';
import type { Frame, FrameHead } from './frame.ts';
import { GARBAGE, type ReadFrame, readPayload } from './read-payload.ts';

/** The channel of what views tell: JSON of their own making, many times a second. Binary values come by others only. */
const VIEW_EVENTS = 4;

/** Reads one value off the wire. Payloads are decoded, fields are taken as they are. */
export const trustFrame: ReadFrame = (value, limits, codec, decodeCommit) => {
  const frame = value as Frame | undefined | null;
  if (typeof frame?.k !== 'string') return GARBAGE;
  if (!Object.hasOwn(FRAME_TABLE, frame.k)) return { is: 'unknown-kind', head: frame as FrameHead };
  if (frame.c === VIEW_EVENTS && !codec) return { is: 'frame', frame };
  return readPayload(frame, limits, codec, decodeCommit);
};
