// A peer is one end of a session over a transport: handshake, sequence numbers, credits, deadlines, cancellation.

import type { CommitPayload } from '../messages/commit.ts';

/** Fixed channel numbers. FIFO holds within a channel, not between channels. */
export const CHANNELS: {
  readonly control: 0;
  readonly api: 1;
  readonly lifecycle: 2;
  readonly render: 3;
  readonly viewEvent: 4;
  readonly devtools: 5;
} = { control: 0, api: 1, lifecycle: 2, render: 3, viewEvent: 4, devtools: 5 };

export type ChannelNumber = (typeof CHANNELS)[keyof typeof CHANNELS];

export interface SessionInfo {
  /** Negotiated wire version. */
  readonly protocol: number;
  /** Session epoch, minted by the answering side; frames of another epoch are dropped. */
  readonly session: string;
  readonly features: readonly string[];
}

export interface CallOptions {
  /** Milliseconds until the call is rejected with `BRIDGE_CALL_TIMEOUT`. Default 30,000; `Infinity` for none. */
  readonly deadlineMs?: number;
  readonly signal?: AbortSignalLike;
  readonly onProgress?: (progress: unknown) => void;
}

/** The part of `AbortSignal` that is needed here; the logic layer has no DOM types. */
export interface AbortSignalLike {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

export interface IncomingCall {
  /** Aborted when the caller cancels and when the session ends. */
  readonly signal: AbortSignalLike;
  /** Milliseconds that the caller had left when it sent the call; left out for no deadline. */
  readonly deadlineMs?: number;
  /**
   * Reports progress to the caller. `{ state: 'user' }` also stops the deadline clock of a caller that is the session's
   * initiator, until the next report: only the outer side can have a dialog open that a person takes their time over.
   */
  progress(value: unknown): void;
}

/** Answers a call. What it throws is sent as its error code and params; anything unknown becomes `BRIDGE_CALL_FAILED`. */
export type CallHandler = (method: string, params: unknown, call: IncomingCall) => unknown;

/** `isSnapshot`: the commit holds the whole page, and follows a `resync`. */
export type PatchReceiver = (body: CommitPayload, acknowledge: () => void, isSnapshot: boolean) => void;

export interface Peer {
  /** Resolves when the handshake has succeeded; rejects with `BRIDGE_*` when it has not. Sends before that are queued. */
  readonly opened: Promise<SessionInfo>;
  /** A call on a channel. Settles exactly once, also when the session ends (`BRIDGE_SESSION_CLOSED`). */
  call(channel: ChannelNumber, method: string, params: unknown, options?: CallOptions): Promise<unknown>;
  /** One handler per channel. A channel without one answers every call `BRIDGE_METHOD_UNKNOWN`. */
  onCall(channel: ChannelNumber, handler: CallHandler): void;
  /** A one-way `event` frame. */
  sendEvent(channel: ChannelNumber, name: string, body: unknown): void;
  /** One receiver per channel. Events that arrive before it is set are kept, in order. */
  onEvent(channel: ChannelNumber, receiver: (name: string, body: unknown) => void): void;
  /** Called once, with a `DinghyError`, when the session ends for any reason; at once if it already has. */
  onClose(listener: (reason: Error) => void): void;
  /** Ends the session with `bye`; every pending call rejects. */
  close(reason?: string): void;
  /** Values that were no frames, of a dead session, or duplicates. */
  readonly dropped: number;
}

/** Of the logic layer's side. */
export interface SendsPatches {
  /**
   * A commit on the render channel; gives the number that its acknowledgement will carry. One at a time:
   * `BRIDGE_PATCH_UNACKNOWLEDGED` while the previous one is not acknowledged. After a `resync` it must hold the whole
   * page, and goes out as `snapshot`.
   */
  sendPatch(body: CommitPayload): number;
  onPatchAck(receiver: (ack: { readonly n: number; readonly ms: number }) => void): void;
  /** The patch under way is void, and the next `sendPatch` must hold the whole page. */
  onResync(listener: (request: { readonly code: string; readonly problem: string }) => void): void;
}

/** Of the view's side. */
export interface ReceivesPatches {
  /** Receives patches; the receiver acknowledges each by calling `acknowledge` once, when it has been applied. */
  onPatch(receiver: PatchReceiver): void;
  /** Makes void what it has. Patches are ignored until a snapshot comes; acknowledging older ones does nothing. */
  requestSnapshot(code: string, problem: string): void;
}

export interface ExchangesLogs {
  /** A line for the other side's log, on the devtools channel. */
  sendLog(level: string, body: unknown): void;
  onLog(receiver: (level: string, body: unknown) => void): void;
}

export interface SendsPings {
  /** Milliseconds that the other side's event loop needed to answer; rejects when the session ends. For watchdogs. */
  ping(): Promise<number>;
}

/** A peer that can be either side of anything. */
export type FullPeer = Peer & SendsPatches & ReceivesPatches & ExchangesLogs & SendsPings;
