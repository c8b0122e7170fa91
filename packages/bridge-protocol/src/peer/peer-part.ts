// What a peer can be put together from beyond what every peer does. Who ships a peer ships the parts that it names.

import type { Frame, FrameBody } from '../frames/frame.ts';
import type { FrameKind } from '../frames/frame-table.ts';
import type { CommitPayload } from '../messages/commit.ts';
import type { Clock } from '../transports/clock.ts';
import type { ChannelNumber } from './types.ts';

/** By kind of frame. What one throws is a breach of the protocol, and ends the session. */
export type FrameReceivers = { readonly [Kind in FrameKind]?: (frame: Frame<Kind>) => void };

export interface PartContext {
  readonly clock: Clock;
  /** Sends a frame when its channel has credit for it. One that cannot be carried ends the session. */
  send(channel: ChannelNumber, body: FrameBody): void;
  /** Gives back the credit of events that have been taken in. */
  consume(channel: ChannelNumber, count: number): void;
}

/** What a peer needs that takes commits off the wire. */
export interface CommitReader {
  /** Whether somebody shows them here, and can therefore ask for a snapshot. */
  readonly isShown: boolean;
  /** @throws `BRIDGE_COMMIT_INVALID` */
  decode(encoded: unknown): CommitPayload;
  requestSnapshot(code: string, problem: string): void;
}

export interface PeerPart<Api extends object> {
  /** Becomes part of the peer. */
  readonly api: Api;
  readonly receivers: FrameReceivers;
  readonly commits?: CommitReader;
  /** The session is over. */
  end?(reason: Error): void;
}

export type MakePart<Api extends object> = (context: PartContext) => PeerPart<Api>;

/** What peers of these parts can do together. */
export type ApiOf<Parts extends readonly unknown[]> = Parts extends readonly [MakePart<infer First>, ...infer Rest]
  ? First & ApiOf<Rest>
  : unknown;
