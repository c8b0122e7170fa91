// A peer is one end of a session over a transport: handshake, sequence numbers, credits, deadlines, cancellation.

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
  readonly signal: AbortSignalLike;
  /** Reports progress to the caller; `{ state: 'user' }` also stops the caller's deadline clock until the next one. */
  progress(value: unknown): void;
}

/** Answers a call. What it throws is sent as its error code and params; anything unknown becomes `BRIDGE_CALL_FAILED`. */
export type CallHandler = (method: string, params: unknown, call: IncomingCall) => unknown;

export interface Peer {
  /** Resolves when the handshake has succeeded; rejects with `BRIDGE_*` when it has not. Sends before that are queued. */
  readonly opened: Promise<SessionInfo>;
  /** A call on a channel. Settles exactly once, also when the session ends (`BRIDGE_SESSION_CLOSED`). */
  call(channel: ChannelNumber, method: string, params: unknown, options?: CallOptions): Promise<unknown>;
  /** One handler per channel. A channel without one answers every call `BRIDGE_METHOD_UNKNOWN`. */
  onCall(channel: ChannelNumber, handler: CallHandler): void;
  /** A one-way `event` frame. */
  sendEvent(channel: ChannelNumber, name: string, body: unknown): void;
  onEvent(channel: ChannelNumber, receiver: (name: string, body: unknown) => void): void;
  /** A `patch` frame on the render channel; returns its sequence number. */
  sendPatch(body: unknown): number;
  /** Receives patches; the receiver acknowledges each by calling `acknowledge` once, when it has been applied. */
  onPatch(receiver: (body: unknown, acknowledge: () => void) => void): void;
  onPatchAck(receiver: (ack: { readonly n: number; readonly ms: number }) => void): void;
  /** Called once, with a `DinghyError`, when the session ends for any reason. */
  onClose(listener: (reason: Error) => void): void;
  /** Ends the session with `bye`; every pending call rejects. */
  close(reason?: string): void;
}
